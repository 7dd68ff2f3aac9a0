import { z } from 'zod'
import { audienceSchema } from '../domain/audience.ts'
import { contentSchema } from '../domain/content.ts'
import { outcomeSchema } from '../domain/delivery.ts'
import { deliveryFilterSchema } from '../domain/delivery-filter.ts'
import { idSchema, pageInput, pageOf, procedure, timeSchema } from './base.ts'
import {
  attemptSchema,
  deliverySchema,
  eventSchema,
  knownIdSchema,
  lastAnswerSchema,
  noteSchema,
  relatedSchema,
  requestSchema,
  reviewSchema,
} from './delivery-views.ts'
import { inspect } from './inspection.ts'

/** Longest note, in UTF-16 units. */
export const longestNote = 2_000

const messageInput = { connectionId: idSchema, content: contentSchema, audience: audienceSchema }
const confirmation = z.string().max(300).optional()
const howToSend = {
  confirmation,
  /** Sends although the same content has just gone to some of the same recipients (DUPLICATE). */
  confirmDuplicate: z.boolean().optional(),
  /** Sends although the list is many times as long as that of the delivery before (MUCH_LARGER). */
  confirmLarger: z.boolean().optional(),
  /** At this time, while the console runs, instead of after the hold; named in a time zone (IANA). */
  schedule: z.strictObject({ at: timeSchema, zone: z.string().min(1).max(60) }).optional(),
  /** Pauses a run of several requests once the first was accepted. */
  pauseAfterFirst: z.boolean().optional(),
}
const byId = z.strictObject({ id: idSchema })

export const deliveries = {
  /** Freezes a draft into a delivery that waits for confirmation; nothing is sent. A blocked one is refused with its checks. */
  review: procedure.input(z.strictObject({ draftId: idSchema })).output(reviewSchema),
  /**
   * Starts the hold of a reviewed delivery or sets its time, or reviews and starts in one call where a script gives the
   * message itself. A schedule that asks is answered the same way: sent now after a hold, or given another time. On production a mass send needs `confirmation`: the connection's name and the count (or ALL).
   */
  submit: procedure
    .input(
      z.union([
        z.strictObject({ deliveryId: idSchema, ...howToSend }),
        z.strictObject({ id: idSchema.optional(), ...messageInput, ...howToSend }),
      ]),
    )
    .output(deliverySchema),
  /**
   * Sends the content of a reviewed delivery to the connection's test audience, as a delivery of its own after its hold.
   * `id` is the caller's: the same call again is the same test. TEST_FIRST where the connection has no test audience.
   */
  sendTest: procedure.input(z.strictObject({ id: idSchema, deliveryId: idSchema })).output(deliverySchema),
  /** Cancels a hold or a schedule; the message is a draft again. TOO_LATE once the first request may have left. */
  cancel: procedure.input(byId).output(z.strictObject({ draftId: idSchema })),
  pause: procedure.input(byId).output(deliverySchema),
  resume: procedure.input(byId).output(deliverySchema),
  /** Settles every request that has not been started as cancelled. */
  stop: procedure.input(byId).output(deliverySchema),
  /** Newest first. Of what waits there is one page: those that ask first, then the soonest. */
  list: procedure.input(z.strictObject({ ...pageInput, ...deliveryFilterSchema.shape })).output(pageOf(deliverySchema)),
  get: procedure.input(byId).output(
    deliverySchema.extend({
      content: contentSchema.nullable(),
      timeline: z.array(eventSchema),
      taskIds: z.array(z.string()),
    }),
  ),
  requests: procedure
    .input(z.strictObject({ ...pageInput, deliveryId: idSchema, outcome: outcomeSchema.optional() }))
    .output(pageOf(requestSchema)),
  request: procedure
    .input(byId)
    .output(requestSchema.extend({ body: z.string().nullable(), tries: z.array(attemptSchema) })),
  /** What the receiver or provider of a connection answered last; null where nothing was tried yet. */
  lastAnswer: procedure
    .input(z.strictObject({ connectionId: idSchema }))
    .output(z.strictObject({ last: lastAnswerSchema.nullable() })),
  inspect,
  /** All ids of its requests, in order. */
  ids: procedure.input(byId).output(z.array(knownIdSchema)),
  /** What operators wrote about it, oldest first; cleared with its message. */
  notes: procedure.input(byId).output(z.array(noteSchema)),
  /** `id` is the caller's: the same call again is the same note. Refuses CLEARED. */
  addNote: procedure
    .input(z.strictObject({ id: idSchema, deliveryId: idSchema, text: z.string().trim().min(1).max(longestNote) }))
    .output(noteSchema),
  /** Deliveries that it belongs together with, newest first; of each relation the newest. */
  related: procedure.input(byId).output(z.array(relatedSchema)),
  /**
   * Sends the same bytes of a request whose outcome is unknown once more, where the descriptor's `repeats` allows it: a
   * provider that has taken it knows it by its id. TOO_LATE when its outcome is known.
   */
  askAgain: procedure.input(byId).output(requestSchema),
  /**
   * Makes a draft with the same message for the recipients of those requests that ended so; when it is sent, it is
   * recorded as a repeat of this delivery. NOT_FOUND when there are none, CLEARED when nobody knows them any more.
   */
  resend: procedure
    .input(z.strictObject({ id: idSchema, outcomes: z.array(outcomeSchema.exclude(['accepted'])).min(1) }))
    .output(z.strictObject({ draftId: idSchema })),
  /**
   * Makes a draft with the same message for the same audience, to be changed; when it is sent, it is recorded as a
   * correction of this delivery. TOO_LATE while nothing has left, CLEARED when nobody knows the recipients any more.
   */
  correct: procedure.input(byId).output(z.strictObject({ draftId: idSchema })),
}
