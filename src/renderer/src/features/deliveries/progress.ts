import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { Outcome } from '#shared/domain/delivery.ts'

/** Requests that have an outcome. */
export const doneRequests = ({ requestCount, counts }: Pick<Delivery, 'requestCount' | 'counts'>): number =>
  requestCount - counts.planned - counts.inFlight

/**
 * Recipients of those requests, given how many one request lists at most. Every request but the last lists as many, so
 * while a run is under way it may be too many by what the last one has less.
 */
export function doneRecipients(
  delivery: Pick<Delivery, 'requestCount' | 'counts'> & { audience: { size: number } },
  perRequest: number,
): number {
  return Math.min(doneRequests(delivery) * perRequest, delivery.audience.size)
}

/** How many requests ended how, those in trouble first. */
export const endedAs = ({ accepted, refused, notSent, unknown, cancelled }: Delivery['counts']) =>
  [
    ['unknown', unknown],
    ['refused', refused],
    ['not-sent', notSent],
    ['cancelled', cancelled],
    ['accepted', accepted],
  ] as const satisfies [Outcome, number][]
