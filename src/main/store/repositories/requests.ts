import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type RequestRow = Selectable<Schema['requests']>
export type AttemptRow = Selectable<Schema['attempts']>

/** All but the body, which may be large. */
const listed = [
  'id',
  'delivery_id',
  'position',
  'request_id',
  'method',
  'url',
  'sha256',
  'recipients',
  'state',
  'outcome',
  'cause_code',
  'http_status',
  'provider_code',
  'provider_message',
  'task_id',
  'attempts',
  'settled_at',
] as const

export const requestsRepository = (db: Db) => ({
  /** Adds planned requests to a reviewed delivery and counts them. Run it in a transaction. */
  plan: async (deliveryId: string, rows: Insertable<Schema['requests']>[]): Promise<void> => {
    for (const row of rows) await db.insertInto('requests').values(row).execute()
    await db
      .updateTable('deliveries')
      .set((e) => ({ request_count: e('request_count', '+', rows.length), planned: e('planned', '+', rows.length) }))
      .where('id', '=', deliveryId)
      .execute()
  },
  find: (id: string) => db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst(),
  first: (deliveryId: string) =>
    db
      .selectFrom('requests')
      .selectAll()
      .where('delivery_id', '=', deliveryId)
      .orderBy('position')
      .limit(1)
      .executeTakeFirst(),
  page: (deliveryId: string, afterPosition: number, limit: number) =>
    db
      .selectFrom('requests')
      .select(listed)
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
