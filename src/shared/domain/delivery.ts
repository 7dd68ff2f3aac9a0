import { z } from 'zod'

/**
 * Life of a delivery. `reviewed` is a frozen plan that nobody has confirmed yet; `held` waits for its countdown and can
 * still be cancelled; `paused` keeps its unsent requests until the operator resumes or stops it.
 */
export const deliveryStateSchema = z.enum(['reviewed', 'held', 'running', 'paused', 'settled'])
export type DeliveryState = z.infer<typeof deliveryStateSchema>

/** What became of one request. `unknown`: it may have arrived. `not-sent`: nothing left this machine. */
export const outcomeSchema = z.enum(['accepted', 'refused', 'not-sent', 'unknown', 'cancelled'])
export type Outcome = z.infer<typeof outcomeSchema>

export const requestStateSchema = z.enum(['planned', 'in-flight', 'settled'])

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
  'provider-refuses',
  'unreachable',
  'vault-locked',
  'production-locked',
  'account-unusable',
  'connection-changed',
])
export type PauseReason = z.infer<typeof pauseReasonSchema>
