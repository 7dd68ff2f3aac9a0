import { ProviderFailure, type TaskCounters } from '#main/providers/types.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { DeliveryStatistics } from '#shared/contract/statistics.ts'
import type { Cause } from '#shared/domain/cause.ts'
import { type ChannelCounters, sumCounters } from '#shared/domain/counters.ts'
import type { Accounts } from './accounts.ts'
import { causeOfVerdict } from './causes.ts'
import type { Core } from './core.ts'
import { nextReadingAt } from './reading-times.ts'
import { found } from './refusal.ts'

const readLimitMs = 20_000
const retryMs = 60_000

interface Reading {
  at: number
  problem: Cause | null
}

/** Reads providers' running totals: when a screen asks, and on a schedule after each send. */
export function createStatistics(core: Core, accounts: Accounts) {
  const { store, clock, events, log } = core
  const lastReadings = new Map<string, Reading>()
  const underWay = new Map<string, Promise<void>>()
  const stop = new AbortController()
  let cancelTimer = () => {}

  const read = async (delivery: DeliveryRow, keepUnchanged: boolean): Promise<void> => {
    const opened = await accounts.open(delivery.connection_id)
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(readLimitMs)])
    try {
      const tasks = await opened.provider.readCounters(
        await store.requests.taskIds(delivery.id),
        accounts.caller(opened, signal),
      )
      await keep(delivery.id, tasks, keepUnchanged)
      lastReadings.set(delivery.id, { at: clock.now(), problem: null })
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error
      lastReadings.set(delivery.id, { at: clock.now(), problem: causeOfVerdict(error.verdict, opened.provider) })
    }
    events.changed('statistics', delivery.id)
  }

  const keep = async (deliveryId: string, tasks: TaskCounters[], keepUnchanged: boolean): Promise<void> => {
    const before = new Map((await store.snapshots.latest(deliveryId)).map((row) => [row.task_id, row.counters]))
    const at = clock.now()
    const rows = tasks
      .map(({ taskId, counters }) => ({ task_id: taskId, taken_at: at, counters: JSON.stringify(counters) }))
      .filter((row) => keepUnchanged || before.get(row.task_id) !== row.counters)
    await store.transaction((inside) => inside.snapshots.add(deliveryId, rows))
  }

  /** One reading of a delivery at a time; who asks meanwhile waits for that one. */
  const readOnce = (delivery: DeliveryRow, keepUnchanged: boolean): Promise<void> => {
    const running = underWay.get(delivery.id)
    if (running) return running
    const reading = read(delivery, keepUnchanged).finally(() => underWay.delete(delivery.id))
    underWay.set(delivery.id, reading)
    return reading
  }

  const readDue = async (): Promise<void> => {
    for (const delivery of await store.deliveries.readingDue(clock.now(), 20)) {
      await readOnce(delivery, true).catch((error: unknown) => log.warn('statistics could not be read', { error }))
      const done = delivery.readings + 1
      await store.deliveries.planReading(delivery.id, nextReadingAt(delivery.settled_at ?? clock.now(), done), done)
    }
    await schedule()
  }

  const schedule = async (): Promise<void> => {
    cancelTimer()
    if (stop.signal.aborted) return
    const at = await store.deliveries.nextReadingAt()
    if (at !== null) cancelTimer = clock.after(Math.max(0, at - clock.now()), () => void readDue().catch(recoverLater))
  }

  const recoverLater = (error: unknown): void => {
    log.error('statistics schedule failed', { error })
    if (!stop.signal.aborted) cancelTimer = clock.after(retryMs, () => void readDue().catch(recoverLater))
  }

  return {
    get: async (deliveryId: string, maxAgeSeconds: number): Promise<DeliveryStatistics> => {
      const delivery = found(await store.deliveries.find(deliveryId))
      const last = lastReadings.get(deliveryId)
      const isStale = !last || clock.now() - last.at > maxAgeSeconds * 1000
      const canBeRead = delivery.task_count > 0 && (await store.connections.find(delivery.connection_id)) !== undefined
      if (canBeRead && isStale) await readOnce(delivery, false)
      const rows = await store.snapshots.latest(deliveryId)
      const channels = core.providers[delivery.provider].descriptor.channels.map((channel) => channel.id)
      const reading = lastReadings.get(deliveryId)
      const newest = rows.length === 0 ? null : Math.max(...rows.map((row) => row.taken_at))
      return {
        deliveryId,
        tasks: { read: rows.length, total: delivery.task_count },
        takenAt: reading && !reading.problem ? reading.at : newest,
        channels: sumCounters(
          channels,
          rows.map((row) => JSON.parse(row.counters) as ChannelCounters[]),
        ),
        problem: reading?.problem ?? null,
      }
    },
    schedule,
    close: (): void => {
      cancelTimer()
      stop.abort()
    },
  }
}

export type Statistics = ReturnType<typeof createStatistics>
