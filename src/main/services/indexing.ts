import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Core } from './core.ts'

const retryMs = 60_000
const deliveriesAtOnce = 30

/**
 * Brings the indexes of the history up to date, newest first and step by step: what was confirmed just now, and whatever
 * a crash or an older version has left. Until then it is found without them, only slower.
 */
export function createIndexing({ store, clock, log }: Pick<Core, 'store' | 'clock' | 'log'>) {
  const stopping = new AbortController()
  let cancelTimer = () => {}
  let running: Promise<void> | null = null
  let isWoken = false

  const writeTexts = () =>
    store.transaction(async (inside) => {
      const deliveries = await inside.grams.openTexts(deliveriesAtOnce)
      await inside.grams.writeTexts(deliveries)
      return deliveries.length
    })

  const writeIds = () =>
    store.transaction(async (inside) => {
      const deliveries = await inside.grams.openIds(deliveriesAtOnce)
      await inside.grams.writeIds(deliveries)
      return deliveries.length
    })

  const writeRecipients = async () => {
    const deliveries = await store.recipientIndex.open(deliveriesAtOnce)
    if (deliveries.length > 0) await store.recipientIndex.add(deliveries, stopping.signal)
    return deliveries.length
  }

  /** One step of each; false when nothing is left to do. */
  const step = async (): Promise<boolean> => {
    let written = 0
    for (const write of [writeTexts, writeIds, writeRecipients]) {
      if (stopping.signal.aborted) return false
      written += await write()
      await nextTurn()
    }
    return written > 0
  }

  const work = async (): Promise<void> => {
    do {
      isWoken = false
      while (!stopping.signal.aborted && (await step()));
    } while (isWoken && !stopping.signal.aborted)
  }

  const wake = (): void => {
    isWoken = true
    if (running || stopping.signal.aborted) return
    cancelTimer()
    running = work()
      .catch((error: unknown) => {
        log.error('the history could not be indexed', { error })
        if (!stopping.signal.aborted) cancelTimer = clock.after(retryMs, wake)
      })
      .finally(() => {
        running = null
      })
  }

  return {
    /** Looks for what is to be indexed; call it after a delivery was confirmed or has settled. */
    wake,
    close: async (): Promise<void> => {
      stopping.abort()
      cancelTimer()
      await running
    },
  }
}
