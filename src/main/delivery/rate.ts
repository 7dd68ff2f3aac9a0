/**
 * How many requests may start now, given a rate. Holds at most one second's worth, so that a pause never turns into a
 * burst.
 */
export function createRate(perSecond: number, now: number) {
  let limit = perSecond
  let tokens = perSecond
  let filledAt = now
  const fill = (at: number) => {
    tokens = Math.min(limit, tokens + (Math.max(0, at - filledAt) / 1000) * limit)
    filledAt = at
  }
  return {
    change: (to: number, at: number): void => {
      fill(at)
      limit = to
    },
    available: (at: number): number => {
      fill(at)
      return Math.floor(tokens)
    },
    take: (n: number): void => {
      tokens -= n
    },
    /** Milliseconds until one more may start. */
    waitMs: (at: number): number => {
      fill(at)
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / limit) * 1000)
    },
  }
}
