import { z } from 'zod'

/**
 * Life of a delivery. `reviewed` is a frozen plan that nobody has confirmed yet; `scheduled` waits for its time, or asks
 * what to do when that could not be kept; `held` waits for its countdown and can still be cancelled; `paused` keeps its
 * unsent requests until the operator resumes or stops it.
 */
export const deliveryStateSchema = z.enum(['reviewed', 'scheduled', 'held', 'running', 'paused', 'settled'])
export type DeliveryState = z.infer<typeof deliveryStateSchema>

/** To which states a delivery may go from each. The database refuses every other step. */
export const deliveryMoves: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  reviewed: ['scheduled', 'held'],
  scheduled: ['held', 'running', 'settled'],
  held: ['running', 'settled'],
  running: ['paused', 'settled'],
  paused: ['running', 'settled'],
  settled: [],
}

/** The states from which a delivery may go to `state`. */
export const statesBefore = (state: DeliveryState): DeliveryState[] =>
  deliveryStateSchema.options.filter((before) => deliveryMoves[before].includes(state))

/** What became of one request. `unknown`: it may have arrived. `not-sent`: nothing left this machine. */
export const outcomeSchema = z.enum(['accepted', 'refused', 'not-sent', 'unknown', 'cancelled'])
export type Outcome = z.infer<typeof outcomeSchema>

/** `in-flight`: an attempt is on the wire, or has failed in a way that may have arrived and is about to be repeated. */
export const requestStateSchema = z.enum(['planned', 'in-flight', 'settled'])
export type RequestState = z.infer<typeof requestStateSchema>

/** To which states a request may go from each. What has settled stays, but for an unknown outcome that becomes known. */
export const requestMoves: Readonly<Record<RequestState, readonly RequestState[]>> = {
  planned: ['in-flight', 'settled'],
  'in-flight': ['planned', 'settled'],
  settled: [],
}

/** Number of requests of a delivery by what became of them. */
export const requestCountsSchema = z.strictObject({
  planned: z.int().nonnegative(),
  inFlight: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  notSent: z.int().nonnegative(),
  unknown: z.int().nonnegative(),
  cancelled: z.int().nonnegative(),
})
export type RequestCounts = z.infer<typeof requestCountsSchema>

/** The word for a whole delivery: its requests' common outcome, or `partial` when they differ. */
export const summarySchema = z.enum([...outcomeSchema.options, 'partial'])
export type Summary = z.infer<typeof summarySchema>

/** Sums a delivery up from its requests; null while some of them are open or when there are none. */
export function summarise(counts: RequestCounts): Summary | null {
  if (counts.planned > 0 || counts.inFlight > 0) return null
  const present = (
    [
      ['accepted', counts.accepted],
      ['refused', counts.refused],
      ['not-sent', counts.notSent],
      ['unknown', counts.unknown],
      ['cancelled', counts.cancelled],
    ] as const
  ).filter(([, count]) => count > 0)
  const [first] = present
  if (!first) return null
  return present.length === 1 ? first[0] : 'partial'
}

/** Why a run stands still. */
export const pauseReasonSchema = z.enum([
  'operator',
  'restart',
  'slept',
  'first-wave',
  'provider-refuses',
  'no-answers',
  'unreachable',
  'vault-locked',
  'production-locked',
  'account-unusable',
  'connection-changed',
])
export type PauseReason = z.infer<typeof pauseReasonSchema>

/** Why a scheduled delivery was not sent at its time by itself, and waits for the operator's word. */
export const askReasonSchema = z.enum(['missed', 'clock-jumped', 'vault-locked', 'draft-changed', 'restored'])
export type AskReason = z.infer<typeof askReasonSchema>
