import { ProviderFailure, type TaskCounters } from '#main/providers/types.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import { VaultClosed } from '#main/vault/vault.ts'
import type { DeliveryStatistics } from '#shared/contract/statistics.ts'
import type { Cause } from '#shared/domain/cause.ts'
import { type ChannelCounters, sumCounters } from '#shared/domain/counters.ts'
import type { Accounts } from './accounts.ts'
import { causeOfQuery } from './causes.ts'
import type { Core } from './core.ts'
import { found } from './refusal.ts'
import { within } from './time-limit.ts'

const readLimitMs = 20_000

interface Reading {
  at: number
  /** By the stopwatch, which nobody sets back. */
  monotonic: number
  problem: Cause | null
}

/** Reads providers' running totals: when a screen asks, and for the schedule (`reading-schedule.ts`). */
export function createStatistics(core: Core, accounts: Accounts) {
  const { store, clock, events, redactor } = core
  const lastReadings = new Map<string, Reading>()
  const underWay = new Map<string, Promise<void>>()
  const stop = new AbortController()

  const read = async (delivery: DeliveryRow, forHistory: boolean): Promise<void> => {
    const opened = await accounts.open(delivery.connection_id)
    const note = (problem: Cause | null) =>
      lastReadings.set(delivery.id, { at: clock.now(), monotonic: clock.monotonic(), problem })
    try {
      const taskIds = await store.requests.taskIds(delivery.id)
      const tasks = await within({ clock, milliseconds: readLimitMs, stop: stop.signal }, (signal) =>
        opened.provider.readCounters(taskIds, accounts.caller(opened, signal)),
      )
      const asked = new Set(taskIds)
      await keep(
        delivery.id,
        tasks.filter(({ taskId }) => asked.has(taskId)),
        forHistory,
      )
      note(null)
    } catch (error) {
      if (error instanceof ProviderFailure) note(causeOfQuery(error.verdict, opened.provider, redactor.text))
      throw error
    } finally {
      events.changed('statistics', delivery.id)
    }
  }

  const keep = async (deliveryId: string, tasks: TaskCounters[], forHistory: boolean): Promise<void> => {
    const before = new Map((await store.snapshots.latest(deliveryId)).map((row) => [row.task_id, row.counters]))
    const at = clock.now()
    const rows = tasks
      .map(({ taskId, counters }) => ({ task_id: taskId, taken_at: at, counters: JSON.stringify(counters) }))
      .filter((row) => forHistory || before.get(row.task_id) !== row.counters)
    await store.transaction((inside) => inside.snapshots.add(deliveryId, rows, forHistory))
  }

  /** One reading of a delivery at a time; who asks meanwhile waits for that one. */
  const readOnce = (delivery: DeliveryRow, forHistory: boolean): Promise<void> => {
    const running = underWay.get(delivery.id)
    if (running) return running
    const reading = read(delivery, forHistory).finally(() => underWay.delete(delivery.id))
    underWay.set(delivery.id, reading)
    return reading
  }

  const refresh = async (delivery: DeliveryRow, maxAgeSeconds: number): Promise<void> => {
    const last = lastReadings.get(delivery.id)
    if (last && clock.monotonic() - last.monotonic <= maxAgeSeconds * 1000) return
    if (delivery.task_count === 0 || !(await store.connections.find(delivery.connection_id))) return
    await readOnce(delivery, false).catch((error: unknown) => {
      // what was read before is still true, and says when
      if (!(error instanceof ProviderFailure || error instanceof VaultClosed)) throw error
    })
  }

  return {
    get: async (deliveryId: string, maxAgeSeconds: number): Promise<DeliveryStatistics> => {
      const delivery = found(await store.deliveries.find(deliveryId))
      await refresh(delivery, maxAgeSeconds)
      const rows = await store.snapshots.latest(deliveryId)
      const channels = core.providers[delivery.provider].descriptor.channels.map((channel) => channel.id)
      const reading = lastReadings.get(deliveryId)
      const newest = rows.reduce<number | null>((latest, row) => Math.max(latest ?? 0, row.taken_at), null)
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
    /** A reading of the schedule, kept as a point of the curve. Rejects when nothing could be read. */
    readForHistory: (delivery: DeliveryRow) => readOnce(delivery, true),
    close: (): void => stop.abort(),
  }
}

export type Statistics = ReturnType<typeof createStatistics>
