import { z } from 'zod'
import { audienceKindSchema, audienceSchema } from '../domain/audience.ts'
import { causeSchema } from '../domain/cause.ts'
import { contentSchema } from '../domain/content.ts'
import {
  askReasonSchema,
  deliveryStateSchema,
  outcomeSchema,
  pauseReasonSchema,
  requestCountsSchema,
  requestStateSchema,
  summarySchema,
} from '../domain/delivery.ts'
import { deliveryFilterSchema } from '../domain/delivery-filter.ts'
import { deliveryRelationSchema } from '../domain/delivery-relation.ts'
import { providerIdSchema } from '../domain/provider.ts'
import { lastReachSchema } from '../domain/reach.ts'
import { referenceSchema } from '../domain/reference.ts'
import { checkSchema } from '../domain/review.ts'
import { stageSchema } from '../domain/stage.ts'
import { duplicateSchema, growthSchema, idSchema, pageInput, pageOf, procedure, timeSchema } from './base.ts'
import { inspect } from './inspection.ts'

const headerSchema = z.strictObject({ name: z.string(), value: z.string() })
const audienceSummarySchema = z.strictObject({
  kind: audienceKindSchema,
  /** Number of recipients, null where only the provider knows it ("all", tags). */
  size: z.int().nullable(),
  /** How many recipients or tags it names; 0 for "all". */
  named: z.int().nonnegative(),
  /** The first few values, for the eye. */
  sample: z.array(z.string()),
})

const scheduleSchema = z.strictObject({
  at: timeSchema,
  /** IANA name of the time zone in which the operator chose it, to show it as it was meant. */
  zone: z.string(),
  /** Why it was not sent at its time and waits for the operator; null while its time is still to come or was kept. */
  ask: askReasonSchema.nullable(),
})

const paceSchema = z.strictObject({
  /** Requests that ended per second over the last half minute. */
  perSecond: z.number().nonnegative(),
  secondsLeft: z.int().nonnegative().nullable(),
  /** When the next attempt is made, while the provider is given time; null otherwise. */
  waitingUntil: timeSchema.nullable(),
})
export type Pace = z.infer<typeof paceSchema>

export const deliverySchema = z.strictObject({
  id: idSchema,
  state: deliveryStateSchema,
  summary: summarySchema.nullable(),
  pauseReason: pauseReasonSchema.nullable(),
  stage: stageSchema,
  provider: providerIdSchema,
  connectionId: idSchema,
  connectionName: z.string(),
  account: z.string(),
  operator: z.string(),
  title: z.string(),
  audience: audienceSummarySchema,
  requestCount: z.int(),
  counts: requestCountsSchema,
  /** Of the last attempt that was not accepted, null where there is none. */
  lastTrouble: causeSchema.nullable(),
  /** How fast it goes, null unless it runs. */
  pace: paceSchema.nullable(),
  schedule: scheduleSchema.nullable(),
  /** It pauses by itself once the first of several requests was accepted. */
  pauseAfterFirst: z.boolean(),
  /** It went to the connection's test audience, to be looked at before the same goes to many. */
  isTest: z.boolean(),
  /** The delivery that it repeats to some of the same recipients, knowingly. */
  resendOf: idSchema.nullable(),
  /** The delivery that it corrects. */
  correctionOf: idSchema.nullable(),
  /** Requests that were accepted with a task id, so that there are statistics to read. */
  taskCount: z.int(),
  createdAt: timeSchema,
  submittedAt: timeSchema.nullable(),
  holdUntil: timeSchema.nullable(),
  startedAt: timeSchema.nullable(),
  settledAt: timeSchema.nullable(),
  contentHash: z.string(),
  audienceHash: z.string(),
  /** Message, recipients, bodies and answers were kept their time and are cleared; counts, hashes and ids stay. */
  cleared: z.boolean(),
})
export type Delivery = z.infer<typeof deliverySchema>

const requestSchema = z.strictObject({
  id: idSchema,
  /** 1 for the first request of its delivery. */
  position: z.int().positive(),
  state: requestStateSchema,
  outcome: outcomeSchema.nullable(),
  cause: causeSchema.nullable(),
  recipients: z.int().nullable(),
  /** The provider's own ids of what it accepted. */
  taskId: z.string().nullable(),
  /** Every id that the provider gave. */
  references: z.array(referenceSchema),
  requestId: z.string(),
  sha256: z.string(),
  /** Length of the body, null where it is cleared. */
  bytes: z.int().nullable(),
  attempts: z.int(),
  /** When its first attempt began. */
  firstAttemptAt: timeSchema.nullable(),
  settledAt: timeSchema.nullable(),
})
export type DeliveryRequest = z.infer<typeof requestSchema>

const attemptSchema = z.strictObject({
  number: z.int().positive(),
  startedAt: timeSchema,
  endedAt: timeSchema.nullable(),
  method: z.string(),
  url: z.string(),
  /** Credentials are masked before they are stored. */
  headers: z.array(headerSchema),
  outcome: outcomeSchema.nullable(),
  cause: causeSchema.nullable(),
  responseHeaders: z.array(headerSchema),
  responseBody: z.string().nullable(),
})
export type Attempt = z.infer<typeof attemptSchema>

const eventSchema = z.strictObject({
  at: timeSchema,
  operator: z.string(),
  action: z.string(),
  detail: z.record(z.string(), z.string()),
})
export type TimelineEvent = z.infer<typeof eventSchema>

/** Everything that the operator sees before a send. The body shown is the frozen body: the bytes that will leave. */
export const reviewSchema = z.strictObject({
  delivery: deliverySchema,
  content: contentSchema,
  mass: z.boolean(),
  holdSeconds: z.int(),
  checks: z.array(checkSchema),
  /** What this would repeat; Send needs a tick then. */
  duplicate: duplicateSchema.nullable(),
  /** Beside which earlier delivery the list is out of proportion; Send needs a tick then. */
  growth: growthSchema.nullable(),
  /** When and to how many devices the same audience was last sent, where only the provider knows its size. */
  lastReach: lastReachSchema.nullable(),
  /** The test without which a mass send on production is refused; null where none is asked for. */
  testFirst: z
    .strictObject({
      /** How many recipients the connection's test audience has, null where it has none. */
      recipients: z.int().nullable(),
      /** When the same content was last accepted for that audience, within a day; null where it was not. */
      acceptedAt: timeSchema.nullable(),
    })
    .nullable(),
  /** What to type before Send works, null where one click is enough. */
  confirmation: z.strictObject({ name: z.string(), count: z.int().nullable() }).nullable(),
  firstRequest: z.strictObject({
    method: z.string(),
    url: z.string(),
    headers: z.array(headerSchema),
    body: z.string(),
    sha256: z.string(),
    recipients: z.int().nullable(),
  }),
})
export type Review = z.infer<typeof reviewSchema>

/** What became of the last request through a connection. */
const lastAnswerSchema = z.strictObject({
  deliveryId: idSchema,
  title: z.string(),
  outcome: outcomeSchema,
  cause: causeSchema.nullable(),
  at: timeSchema,
})
export type LastAnswer = z.infer<typeof lastAnswerSchema>

const noteSchema = z.strictObject({ id: idSchema, at: timeSchema, operator: z.string(), text: z.string() })
export type DeliveryNote = z.infer<typeof noteSchema>

/** An id under which the provider may know a request: one that it gave, or `sent` by us. */
const knownIdSchema = z.strictObject({
  position: z.int().positive(),
  kind: z.enum([...referenceSchema.shape.kind.options, 'sent']),
  id: z.string(),
})
export type KnownId = z.infer<typeof knownIdSchema>

/** Longest note, in UTF-16 units. */
export const longestNote = 2_000

const relatedSchema = z.strictObject({ relation: deliveryRelationSchema, delivery: deliverySchema })
export type RelatedDelivery = z.infer<typeof relatedSchema>

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
