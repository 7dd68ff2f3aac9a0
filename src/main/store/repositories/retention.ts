import { sql } from 'kysely'
import type { Db } from '../database.ts'

const settled = sql.lit('settled' as const)
const wholeDelivery = sql.lit(2 as const)
const kept = sql.lit(0 as const)

interface Place {
  settled_at: number
  seq: number
}

/** Finds and clears what is older than it is to be kept. Each function that changes runs in a transaction of its caller. */
export const retentionRepository = (db: Db) => {
  const deliveriesBefore = (before: number) =>
    db
      .selectFrom('deliveries')
      // the sign keeps SQLite from the index of states, in which the settled are almost all
      .where(sql<boolean>`+state = 'settled'`)
      .where('cleared', '<', wholeDelivery)
      .where('settled_at', '<', before)
  const changesBefore = (before: number) =>
    db.selectFrom('changes').where('state', '=', settled).where('cleared', '=', kept).where('ended_at', '<', before)
  const requestsAfter = (deliveryId: string, position: number, limit: number) =>
    db
      .selectFrom('requests')
      .select(['id', 'position'])
      .where('delivery_id', '=', deliveryId)
      .where('position', '>', position)
      .orderBy('position')
      .limit(limit)

  return {
    /** In bytes: the database, and what of it holds nothing. */
    size: async (): Promise<{ database: number; free: number }> => {
      const [pages, free, size] = await Promise.all(
        ['page_count', 'freelist_count', 'page_size'].map((name) => pragma(db, name)),
      )
      return { database: (pages ?? 0) * (size ?? 0), free: (free ?? 0) * (size ?? 0) }
    },
    /** Whether what is cleared is overwritten in the file too, and not only forgotten. */
    overwrite: async (on: boolean): Promise<void> => {
      await sql`PRAGMA secure_delete = ${sql.raw(on ? 'ON' : 'OFF')}`.execute(db)
    },
    countBefore: async (before: number): Promise<{ deliveries: number; changes: number }> => {
      const deliveries = await deliveriesBefore(before)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      const changes = await changesBefore(before)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return { deliveries: deliveries.n, changes: changes.n }
    },
    /** Oldest first, those after a place. */
    deliveriesBefore: (before: number, after: Place, limit: number) =>
      deliveriesBefore(before)
        .select(['id', 'seq', 'settled_at'])
        .$narrowType<Place>()
        .where((e) =>
          e.or([
            e('settled_at', '>', after.settled_at),
            e.and([e('settled_at', '=', after.settled_at), e('seq', '>', after.seq)]),
          ]),
        )
        .orderBy('settled_at')
        .orderBy('seq')
        .limit(limit)
        .execute(),
    /** Bytes of bodies and answers of the requests after a position, and the last of these; null past the end. */
    weigh: async (deliveryId: string, position: number, limit: number) => {
      const page = await requestsAfter(deliveryId, position, limit).execute()
      const last = page.at(-1)
      if (!last) return null
      const ids = page.map(({ id }) => id)
      const bodies = await db
        .selectFrom('bodies')
        .select(sql<number>`coalesce(sum(octet_length(body)), 0)`.as('n'))
        .where('request_id', 'in', ids)
        .executeTakeFirstOrThrow()
      const answers = await db
        .selectFrom('attempts')
        .select(sql<number>`coalesce(sum(octet_length(response_body)), 0)`.as('n'))
        .where('request_id', 'in', ids)
        .executeTakeFirstOrThrow()
      return { position: last.position, bytes: bodies.n + answers.n }
    },
    /** Message, recipients and notes of a delivery; from then on it counts as cleared. */
    clearDelivery: async (id: string): Promise<void> => {
      await db
        .updateTable('deliveries')
        .set({
          content: '',
          audience_sample: '[]',
          trouble: sql`json_set(trouble, '$.provider_message', NULL)`,
          cleared: 1,
        })
        .where('id', '=', id)
        .execute()
      await db.deleteFrom('notes').where('delivery_id', '=', id).execute()
    },
    /** Everything that requests after a position hold; the last one's position, null past the end. */
    clearRequests: async (deliveryId: string, position: number, limit: number): Promise<number | null> => {
      const page = await requestsAfter(deliveryId, position, limit).execute()
      const last = page.at(-1)
      if (!last) return null
      const ids = page.map(({ id }) => id)
      await db.deleteFrom('bodies').where('request_id', 'in', ids).execute()
      await db
        .updateTable('attempts')
        .set({ headers: '[]', response_headers: null, response_body: null, provider_message: null })
        .where('request_id', 'in', ids)
        .execute()
      await db.updateTable('requests').set({ headers: '[]', provider_message: null }).where('id', 'in', ids).execute()
      return last.position
    },
    finishDelivery: async (id: string): Promise<void> => {
      await db.updateTable('deliveries').set({ cleared: 2 }).where('id', '=', id).execute()
    },
    /** What was asked of the oldest changes; returns how many there were. */
    clearChanges: async (before: number, limit: number): Promise<number> => {
      const result = await db
        .updateTable('changes')
        .set({ asked: '[]', provider_message: null, cleared: 1 })
        .where('seq', 'in', changesBefore(before).select('seq').orderBy('ended_at').limit(limit))
        .executeTakeFirst()
      return Number(result.numUpdatedRows)
    },
  }
}

async function pragma(db: Db, name: string): Promise<number> {
  const { rows } = await sql<Record<string, number>>`PRAGMA ${sql.raw(name)}`.execute(db)
  return Object.values(rows[0] ?? {})[0] ?? 0
}
