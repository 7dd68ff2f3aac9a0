import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Cleared, RetentionView } from '#shared/contract/retention.ts'
import { keptSince } from '#shared/domain/retention.ts'
import { program, writeAudit } from './audit.ts'
import type { Core } from './core.ts'
import { found } from './refusal.ts'

const lastKey = 'last-retention'
const hourMs = 60 * 60_000
const dayMs = 24 * hourMs
/** Requests in one transaction: a few milliseconds, so that nothing else waits. */
const requestsAtOnce = 20
const changesAtOnce = 100
const weighedAtOnce = 200
const listedAtOnce = 50

/** Clears recipients, bodies and answers whose time is over: once a day by itself, and when it is asked to. */
export function createRetention(
  { store, clock, events, log }: Pick<Core, 'store' | 'clock' | 'events' | 'log'>,
  daysNow: () => Promise<number>,
) {
  let running: { done: number; total: number; abort: AbortController; ended: Promise<Cleared> } | null = null
  let cancelTimer = () => {}
  let isClosed = false

  const progress = (more: number): void => {
    if (running) running.done += more
    events.changed('retention')
  }

  /** Every delivery that ended before, oldest first. */
  async function* deliveriesBefore(before: number) {
    for (let after = { settled_at: Number.MIN_SAFE_INTEGER, seq: 0 }; ; ) {
      const page = await store.retention.deliveriesBefore(before, after, listedAtOnce)
      yield* page
      const last = page.at(-1)
      if (!last) return
      after = last
    }
  }

  /** Cut off in its midst, the delivery counts as cleared, and the next run goes on with it. */
  const clearDelivery = async (id: string): Promise<void> => {
    const delivery = await store.transaction(async (inside) => {
      await inside.grams.forgetTexts(found(await inside.deliveries.find(id)))
      await inside.retention.clearDelivery(id)
      const cleared = found(await inside.deliveries.find(id))
      await inside.grams.writeTexts([cleared])
      return cleared
    })
    await store.recipientIndex.forget(delivery)
    for (let after: number | null = 0; after !== null; ) {
      const from: number = after
      after = await store.transaction((inside) => inside.retention.clearRequests(id, from, requestsAtOnce))
      await nextTurn()
    }
    await store.retention.finishDelivery(id)
  }

  const clear = async (before: number, signal: AbortSignal): Promise<Cleared> => {
    let [deliveries, changes] = [0, 0]
    for await (const { id } of deliveriesBefore(before)) {
      if (signal.aborted) return { deliveries, changes, complete: false }
      await clearDelivery(id)
      events.changed('deliveries', id)
      deliveries += 1
      progress(1)
    }
    for (;;) {
      if (signal.aborted) return { deliveries, changes, complete: false }
      const cleared = await store.retention.clearChanges(before, changesAtOnce)
      if (cleared === 0) return { deliveries, changes, complete: true }
      changes += cleared
      progress(cleared)
      await nextTurn()
    }
  }

  const run = async (days: number, by: string, signal: AbortSignal): Promise<Cleared> => {
    await store.retention.overwrite(true)
    const result = await clear(keptSince(clock.now(), days), signal).finally(() => store.retention.overwrite(false))
    const { deliveries, changes } = result
    const at = clock.now()
    await store.transaction(async (inside) => {
      if (result.complete) await inside.settings.write(lastKey, JSON.stringify({ at, deliveries, changes }))
      if (deliveries + changes === 0) return
      const detail = { deliveries: String(deliveries), changes: String(changes), days: String(days) }
      await writeAudit(inside, { at, operator: by, action: 'retention.clean', detail })
    })
    if (changes > 0) events.changed('operations')
    return result
  }

  const clean = async (by: string): Promise<Cleared> => {
    const days = await daysNow()
    const { deliveries, changes } = await store.retention.countBefore(keptSince(clock.now(), days))
    if (running) return running.ended
    const abort = new AbortController()
    const ended = run(days, by, abort.signal).finally(() => {
      running = null
      events.changed('retention')
    })
    running = { done: 0, total: deliveries + changes, abort, ended }
    events.changed('retention')
    return ended
  }

  const last = async (): Promise<RetentionView['last']> => {
    const stored = await store.settings.read(lastKey)
    return stored === null ? null : (JSON.parse(stored) as RetentionView['last'])
  }

  /** Bytes that clearing would free. */
  const weigh = async (before: number): Promise<number> => {
    let bytes = 0
    for await (const { id } of deliveriesBefore(before)) {
      for (let after: number | null = 0; after !== null; ) {
        const part = await store.retention.weigh(id, after, weighedAtOnce)
        bytes += part?.bytes ?? 0
        after = part?.position ?? null
        await nextTurn()
      }
    }
    return bytes
  }

  const older = async (before: number): Promise<RetentionView['older']> => {
    if (running) return null
    const bytes = await weigh(before)
    return { ...(await store.retention.countBefore(before)), bytes }
  }

  const daily = async (): Promise<void> => {
    const at = (await last())?.at
    // by how much it differs, since a clock may be set back
    if (at === undefined || Math.abs(clock.now() - at) >= dayMs) await clean(program)
  }

  const wait = (): void => {
    if (isClosed) return
    cancelTimer = clock.after(hourMs, () => {
      void daily()
        .catch((error: unknown) => log.error('content that is too old could not be cleared', { error }))
        .finally(wait)
    })
  }

  wait()

  return {
    get: async (): Promise<RetentionView> => {
      const { database, free } = await store.retention.size()
      const days = await daysNow()
      return {
        days,
        databaseBytes: database,
        freeBytes: free,
        older: await older(keptSince(clock.now(), days)),
        running: running && { done: running.done, total: running.total },
        last: await last(),
      }
    },
    clean,
    cancel: (): void => running?.abort.abort(),
    close: async (): Promise<void> => {
      isClosed = true
      cancelTimer()
      running?.abort.abort()
      await running?.ended.catch(() => {})
    },
  }
}

export type Retention = ReturnType<typeof createRetention>
