/**
 * Work that is done once for all who ask while it is under way. Each waits no longer than its own signal and then gets
 * null; only when nobody waits any more is the work itself aborted, so that one who gives up spoils it for no other.
 */
export function shared<T>(work: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => Promise<T | null> {
  let underWay: { done: Promise<T>; abort: AbortController; waiting: number } | null = null

  const start = () => {
    const abort = new AbortController()
    const done = work(abort.signal).finally(() => {
      if (underWay === mine) underWay = null
    })
    const mine = { done, abort, waiting: 0 }
    return mine
  }

  return async (signal) => {
    if (signal.aborted) return null
    underWay ??= start()
    const mine = underWay
    mine.waiting += 1
    const gaveUp = Promise.withResolvers<null>()
    const giveUp = () => gaveUp.resolve(null)
    signal.addEventListener('abort', giveUp, { once: true })
    try {
      return await Promise.race([mine.done, gaveUp.promise])
    } finally {
      signal.removeEventListener('abort', giveUp)
      mine.waiting -= 1
      if (mine.waiting === 0 && underWay === mine) {
        underWay = null
        mine.done.catch(() => {})
        mine.abort.abort()
      }
    }
  }
}
