const minute = 60_000
const hour = 60 * minute
/** After a delivery has settled, its counters are read at these distances: they move fast first, then hardly. */
const offsets = [1 * minute, 5 * minute, 15 * minute, 1 * hour, 6 * hour, 24 * hour]

export const firstReadingAt = (settledAt: number): number => settledAt + minute

/** When the next reading after `done` of them is due, in ms since 1970; null when there are no more. */
export function nextReadingAt(settledAt: number, done: number): number | null {
  const offset = offsets[done]
  return offset === undefined ? null : settledAt + offset
}
