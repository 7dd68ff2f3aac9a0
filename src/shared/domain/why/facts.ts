import { z } from 'zod'
import { channelCountersSchema } from '../counters.ts'
import { askReasonSchema, deliveryStateSchema, outcomeSchema, pauseReasonSchema } from '../delivery.ts'
import { stageSchema } from '../stage.ts'
import { textSchema } from '../text.ts'

/**
 * Whether a delivery was for X: `named` in its list, `not-named` in it, `everybody`, `tagged` where only the provider knows who
 * has its tags, `receiver` for an event to a system, `cleared` where nobody knows any more.
 */
export const inclusionSchema = z.enum(['named', 'not-named', 'everybody', 'tagged', 'receiver', 'cleared'])
export type Inclusion = z.infer<typeof inclusionSchema>

const timeSchema = z.int()

/** The request that carries X, or the only one of a delivery to everybody or to tags. */
const requestFactsSchema = z.strictObject({
  position: z.int().positive(),
  /** Null while it is open. */
  outcome: outcomeSchema.nullable(),
  causeCode: z.string().nullable(),
  /** What the cause says. */
  cause: textSchema.nullable(),
  /** How many recipients share it, and with it its counters; null where only the provider knows. */
  recipients: z.int().nullable(),
})

/** Running totals of that request's task: of a channel, never of a person. */
const taskCountersSchema = z.strictObject({ takenAt: timeSchema, channels: z.array(channelCountersSchema) })

/** All that local history tells about one recipient and one delivery. Times in milliseconds since 1970. */
export const whyFactsSchema = z.strictObject({
  now: timeSchema,
  inclusion: inclusionSchema,
  stage: stageSchema,
  state: deliveryStateSchema.exclude(['reviewed']),
  /** Why a schedule was not kept and waits for the operator. */
  ask: askReasonSchema.nullable(),
  pauseReason: pauseReasonSchema.nullable(),
  scheduledAt: timeSchema.nullable(),
  request: requestFactsSchema.nullable(),
  /** When the first attempt of the request began. */
  leftAt: timeSchema.nullable(),
  /** When the provider took the request. */
  acceptedAt: timeSchema.nullable(),
  /** The message is handed to the app, and the system shows nothing of it. */
  isSilent: z.boolean(),
  showFrom: timeSchema.nullable(),
  showUntil: timeSchema.nullable(),
  /** The provider's own schedule. */
  providerSendsAt: timeSchema.nullable(),
  counters: taskCountersSchema.nullable(),
  /** Vendors through whose channels it may have travelled, and whose night it was. */
  asleep: z.array(textSchema),
  /** When X got the same text on the same day, where a vendor that drops repeats may have carried both. */
  sameTextAt: timeSchema.nullable(),
  /** It left in the quiet hours of the settings. */
  isQuiet: z.boolean(),
})
export type WhyFacts = z.infer<typeof whyFactsSchema>
