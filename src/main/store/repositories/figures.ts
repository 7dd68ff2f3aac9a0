import { sql } from 'kysely'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import type { Db } from '../database.ts'

/** Deliveries of one provider and stage that ended alike; bits of `ends` as in migration 14. */
export interface EndsRow {
  provider: ProviderId
  stage: Stage
  ends: number
  deliveries: number
}

interface ForwardedRow {
  connection_id: string
  accepted: number
  refused: number
  not_sent: number
  unknown: number
  cancelled: number
}

/** When a delivery began to leave, or was taken back before. */
const happenedAt = sql`coalesce(started_at, settled_at)`

/** Times of a day begin and end with a quarter of an hour wherever that day is. */
const slotOf = (at: number): number => Math.floor(at / 900_000)

/** Counts over many deliveries without reading them. Times are milliseconds since 1970, `to` is not included. */
export const figuresRepository = (db: Db) => ({
  settled: (from: number, to: number): Promise<EndsRow[]> =>
    db
      .selectFrom('volume')
      .select((e) => ['provider', 'stage', 'ends', e.fn.sum<number>('deliveries').as('deliveries')])
      .where('slot', '>=', slotOf(from))
      .where('slot', '<', slotOf(to))
      .groupBy(['provider', 'stage', 'ends'])
      .having((e) => e.fn.sum('deliveries'), '>', 0)
      .execute(),
  /** Those that run or stand still. */
  open: async (from: number, to: number): Promise<Pick<EndsRow, 'provider' | 'stage' | 'deliveries'>[]> =>
    db
      .selectFrom('deliveries')
      .select((e) => ['provider', 'stage', e.fn.countAll<number>().as('deliveries')])
      .where('state', 'in', ['running', 'paused'])
      .where('started_at', '>=', from)
      .where('started_at', '<', to)
      .groupBy(['provider', 'stage'])
      .execute(),
  /** Requests that were forwarded through one connection. */
  forwarded: async (connectionId: string, from: number, to: number): Promise<ForwardedRow> => {
    const { rows } = await sql<ForwardedRow>`
      SELECT ${connectionId} AS connection_id, coalesce(sum(accepted), 0) AS accepted,
        coalesce(sum(refused), 0) AS refused, coalesce(sum(not_sent), 0) AS not_sent,
        coalesce(sum(unknown), 0) AS unknown, coalesce(sum(cancelled), 0) AS cancelled
      FROM deliveries INDEXED BY deliveries_forwarded
      WHERE state = 'settled' AND provider = 'forward' AND connection_id = ${connectionId}
        AND ${happenedAt} >= ${from} AND ${happenedAt} < ${to}`.execute(db)
    return rows[0] as ForwardedRow
  },
  /** The connections through which something was forwarded, with the name and stage of the last time. */
  forwardedThrough: async (): Promise<{ connection_id: string; connection_name: string; stage: Stage }[]> => {
    const { rows } = await sql<{ connection_id: string; connection_name: string; stage: Stage }>`
      WITH RECURSIVE target (id) AS (
        SELECT min(connection_id) FROM deliveries INDEXED BY deliveries_forwarded
        WHERE state = 'settled' AND provider = 'forward'
        UNION ALL
        SELECT (SELECT min(connection_id) FROM deliveries INDEXED BY deliveries_forwarded
          WHERE state = 'settled' AND provider = 'forward' AND connection_id > target.id)
        FROM target WHERE target.id IS NOT NULL)
      SELECT connection_id, connection_name, stage FROM target JOIN deliveries ON seq =
        (SELECT max(seq) FROM deliveries WHERE connection_id = target.id)`.execute(db)
    return rows
  },
})
