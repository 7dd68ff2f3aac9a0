import { z } from 'zod'
import { audienceKindSchema } from '../domain/audience.ts'
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
import { deliveryRelationSchema } from '../domain/delivery-relation.ts'
import { providerIdSchema } from '../domain/provider.ts'
import { lastReachSchema } from '../domain/reach.ts'
import { referenceSchema } from '../domain/reference.ts'
import { checkSchema } from '../domain/review.ts'
import { stageSchema } from '../domain/stage.ts'
import { duplicateSchema, growthSchema, idSchema, timeSchema } from './base.ts'

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

export const requestSchema = z.strictObject({
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

export const attemptSchema = z.strictObject({
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

export const eventSchema = z.strictObject({
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
export const lastAnswerSchema = z.strictObject({
  deliveryId: idSchema,
  title: z.string(),
  outcome: outcomeSchema,
  cause: causeSchema.nullable(),
  at: timeSchema,
})
export type LastAnswer = z.infer<typeof lastAnswerSchema>

export const noteSchema = z.strictObject({ id: idSchema, at: timeSchema, operator: z.string(), text: z.string() })
export type DeliveryNote = z.infer<typeof noteSchema>

/** An id under which the provider may know a request: one that it gave, or `sent` by us. */
export const knownIdSchema = z.strictObject({
  position: z.int().positive(),
  kind: z.enum([...referenceSchema.shape.kind.options, 'sent']),
  id: z.string(),
})
export type KnownId = z.infer<typeof knownIdSchema>

export const relatedSchema = z.strictObject({ relation: deliveryRelationSchema, delivery: deliverySchema })
export type RelatedDelivery = z.infer<typeof relatedSchema>
