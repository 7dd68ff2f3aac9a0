const soonestMs = 60_000
const farthestMs = 366 * 24 * 60 * 60_000

/** Why a moment (ms) can't be a schedule's: less than a minute ahead, or more than a year; null where it can. */
export function scheduleFault(at: number, now: number): 'soon' | 'far' | null {
  if (at < now + soonestMs) return 'soon'
  return at > now + farthestMs ? 'far' : null
}
