import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EndsRow } from '#main/store/repositories/figures.ts'
import { type ChannelCounters, sumCounters } from '#shared/domain/counters.ts'
import { summarise } from '#shared/domain/delivery.ts'
import { type CurvePoint, collectCurve } from '#shared/domain/statistics/curve.ts'
import type { TargetRow } from '#shared/domain/statistics/targets.ts'
import type { VolumeRow } from '#shared/domain/statistics/volume.ts'
import type { Core } from './core.ts'
import { found } from './refusal.ts'

const rowsPerStep = 500

/** Figures from the console's own history. Between two queries everything else that waits gets its turn. */
export function createFigures({ store, providers }: Pick<Core, 'store' | 'providers'>) {
  const ofDay = async (day: number, to: number): Promise<VolumeRow[]> => {
    const settled = await store.figures.settled(day, to)
    const open = await store.figures.open(day, to)
    return [
      ...settled.flatMap((row): VolumeRow[] => {
        const end = endOf(row)
        return end === null ? [] : [{ day, provider: row.provider, stage: row.stage, end, deliveries: row.deliveries }]
      }),
      ...open.map((row): VolumeRow => ({ day, ...row, end: 'open' })),
    ]
  }

  return {
    volume: async (midnights: readonly number[]): Promise<{ rows: VolumeRow[] }> => {
      const rows: VolumeRow[] = []
      for (const [index, day] of midnights.slice(0, -1).entries()) {
        rows.push(...added(await ofDay(day, midnights[index + 1] ?? day)))
        await nextTurn()
      }
      return { rows }
    },
    targets: async (from: number, to: number): Promise<{ targets: TargetRow[] }> => {
      const targets: TargetRow[] = []
      for (const { connection_id, connection_name, stage } of await store.figures.forwardedThrough()) {
        const { accepted, refused, unknown, not_sent, cancelled } = await store.figures.forwarded(
          connection_id,
          from,
          to,
        )
        const counts = { accepted, refused, unknown, notSent: not_sent, cancelled }
        const connection = await store.connections.find(connection_id)
        if (Object.values(counts).some((n) => n > 0))
          targets.push({
            connectionId: connection_id,
            name: connection?.name ?? connection_name,
            stage: connection?.stage ?? stage,
            ...counts,
          })
        await nextTurn()
      }
      return { targets }
    },
    curve: async (deliveryId: string): Promise<{ points: CurvePoint[] }> => {
      const delivery = found(await store.deliveries.find(deliveryId))
      const channels = providers[delivery.provider].descriptor.channels.map(({ id }) => id)
      const curve = collectCurve(channels)
      let after = { task_id: '', taken_at: 0 }
      for (;;) {
        const rows = await store.snapshots.history(deliveryId, after, rowsPerStep)
        for (const row of rows)
          curve.add({ taskId: row.task_id, takenAt: row.taken_at, counters: countersOf(row.counters) })
        const last = rows.at(-1)
        if (!last) break
        after = last
        await nextTurn()
      }
      return { points: withLatest(curve.points(), await store.snapshots.latest(deliveryId), channels) }
    },
  }
}

export type Figures = ReturnType<typeof createFigures>

const countersOf = (text: string): ChannelCounters[] => JSON.parse(text) as ChannelCounters[]

/** The reading that a screen asked for last belongs to the curve too, though it is kept only until the next. */
function withLatest(
  points: CurvePoint[],
  rows: readonly { taken_at: number; counters: string }[],
  channels: readonly string[],
): CurvePoint[] {
  const at = rows.reduce((latest, row) => Math.max(latest, row.taken_at), 0)
  if (rows.length === 0 || at <= (points.at(-1)?.at ?? 0)) return points
  const counters = rows.map((row) => countersOf(row.counters))
  return [...points, { at, tasks: rows.length, channels: sumCounters(channels, counters) }]
}

const endOf = ({ ends }: EndsRow) => {
  const some = (bit: number): number => (ends & bit ? 1 : 0)
  return summarise({
    planned: 0,
    inFlight: 0,
    accepted: some(1),
    refused: some(2),
    notSent: some(4),
    unknown: some(8),
    cancelled: some(16),
  })
}

/** Different mixtures of outcomes are one end. */
function added(rows: readonly VolumeRow[]): VolumeRow[] {
  const sums = new Map<string, VolumeRow>()
  for (const row of rows) {
    const key = `${row.provider} ${row.stage} ${row.end}`
    const sum = sums.get(key)
    if (sum) sum.deliveries += row.deliveries
    else sums.set(key, { ...row })
  }
  return [...sums.values()]
}
