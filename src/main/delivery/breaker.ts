import type { Ending } from '#main/store/repositories/outbox.ts'

/** So many requests in a row that were not accepted stop a run. */
const mostInARow = 3

/** Counts, by run, requests in a row that were not accepted. */
export function createBreaker() {
  const inARow = new Map<string, number>()
  return {
    /** True when the run has to stop: the rest would end alike. */
    trips: ({ deliveryId, next, settled }: Ending): boolean => {
      if (next !== 'settle') return false
      const n = settled.outcome === 'accepted' ? 0 : (inARow.get(deliveryId) ?? 0) + 1
      const isTripped = n >= mostInARow
      // a run that is resumed begins anew
      if (n === 0 || isTripped) inARow.delete(deliveryId)
      else inARow.set(deliveryId, n)
      return isTripped
    },
  }
}
