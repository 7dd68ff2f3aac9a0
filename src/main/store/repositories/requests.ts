import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type RequestRow = Selectable<Schema['requests']>
export type AttemptRow = Selectable<Schema['attempts']>
/** A request with the bytes that leave. */
export type FrozenRequest = RequestRow & { body: Buffer }

export const requestsRepository = (db: Db) => ({
  /** Adds planned requests to a reviewed delivery and counts them. Run it in a transaction. */
  plan: async (deliveryId: string, requests: (Insertable<Schema['requests']> & { body: Buffer })[]): Promise<void> => {
    for (const { body, ...row } of requests) {
      await db.insertInto('requests').values(row).execute()
      await db.insertInto('bodies').values({ request_id: row.id, body }).execute()
    }
    const n = requests.length
    await db
      .updateTable('deliveries')
      .set((e) => ({ request_count: e('request_count', '+', n), planned: e('planned', '+', n) }))
      .where('id', '=', deliveryId)
      .execute()
  },
  find: (id: string): Promise<FrozenRequest | undefined> => frozen(db).where('requests.id', '=', id).executeTakeFirst(),
  first: (deliveryId: string): Promise<FrozenRequest | undefined> =>
    frozen(db).where('delivery_id', '=', deliveryId).orderBy('position').limit(1).executeTakeFirst(),
  page: (deliveryId: string, afterPosition: number, limit: number) =>
    db
      .selectFrom('requests')
      .innerJoin('bodies', 'bodies.request_id', 'requests.id')
      .selectAll('requests')
      .select((e) => e.fn<number>('length', ['body']).as('bytes'))
      .where('delivery_id', '=', deliveryId)
      .where('position', '>', afterPosition)
      .orderBy('position')
      .limit(limit)
      .execute(),
  taskIds: async (deliveryId: string): Promise<string[]> => {
    const rows = await db
      .selectFrom('requests')
      .select('task_id')
      .where('delivery_id', '=', deliveryId)
      .where('task_id', 'is not', null)
      .orderBy('position')
      .execute()
    return rows.flatMap((row) => (row.task_id === null ? [] : [row.task_id]))
  },
  lastTaskId: async (connectionId: string): Promise<string | null> => {
    const row = await db
      .selectFrom('requests')
      .innerJoin('deliveries', 'deliveries.id', 'requests.delivery_id')
      .select('requests.task_id')
      .where('deliveries.connection_id', '=', connectionId)
      .where('requests.task_id', 'is not', null)
      .orderBy('deliveries.seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.task_id ?? null
  },
  attempts: (requestId: string) =>
    db.selectFrom('attempts').selectAll().where('request_id', '=', requestId).orderBy('number').execute(),
})

/** Requests with their bodies. */
export const frozen = (db: Db) =>
  db.selectFrom('requests').innerJoin('bodies', 'bodies.request_id', 'requests.id').selectAll('requests').select('body')
