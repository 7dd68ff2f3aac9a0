const minute = 60_000
const hour = 60 * minute
/** After a delivery has settled, its counters are read at these distances: they move fast first, then hardly. */
const offsets = [1 * minute, 5 * minute, 15 * minute, 1 * hour, 6 * hour, 24 * hour]

export const firstReadingAt = (settledAt: number): number => settledAt + minute

/** The first reading from number `from` on that is still to come; null when there are no more. Missed ones are left out. */
export function nextReading(settledAt: number, from: number, now: number): { number: number; at: number } | null {
  for (const [number, offset] of offsets.entries()) {
    if (number >= from && settledAt + offset > now) return { number, at: settledAt + offset }
  }
  return null
}
