import { type Insertable, type Selectable, sql } from 'kysely'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type RequestRow = Selectable<Schema['requests']>
export type AttemptRow = Selectable<Schema['attempts']>
/** A request with the bytes that leave. */
export type FrozenRequest = RequestRow & { body: Buffer }

/** A request as it is shown: the length of its body (null where it is cleared), and when its first attempt began. */
export type RequestView = RequestRow & { bytes: number | null; first_attempt_at: number | null }

interface RequestPage {
  deliveryId: string
  outcome: Outcome | null
  afterPosition: number
  limit: number
}

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
  at: (deliveryId: string, position: number): Promise<FrozenRequest | undefined> =>
    frozen(db).where('delivery_id', '=', deliveryId).where('position', '=', position).executeTakeFirst(),
  page: ({ deliveryId, outcome, afterPosition, limit }: RequestPage): Promise<RequestView[]> => {
    let query = view(db).where('delivery_id', '=', deliveryId).where('position', '>', afterPosition)
    if (outcome) query = query.where('requests.outcome', '=', outcome)
    return query.orderBy('position').limit(limit).execute()
  },
  /** Null where it is cleared. */
  body: async (id: string): Promise<Buffer | null> => {
    const row = await db.selectFrom('bodies').select('body').where('request_id', '=', id).executeTakeFirst()
    return row?.body ?? null
  },
  viewAt: (deliveryId: string, position: number): Promise<RequestView | undefined> =>
    view(db).where('delivery_id', '=', deliveryId).where('position', '=', position).executeTakeFirst(),
  view: (id: string): Promise<RequestView | undefined> => view(db).where('requests.id', '=', id).executeTakeFirst(),
  /** Requests with their bodies. */
  frozen: (deliveryId: string, afterPosition: number, limit: number): Promise<FrozenRequest[]> =>
    frozen(db)
      .where('delivery_id', '=', deliveryId)
      .where('position', '>', afterPosition)
      .orderBy('position')
      .limit(limit)
      .execute(),
  /** Requests with their bodies that ended so. */
  ended: (
    deliveryId: string,
    outcomes: readonly Outcome[],
    afterPosition: number,
    limit: number,
  ): Promise<FrozenRequest[]> =>
    frozen(db)
      .where('delivery_id', '=', deliveryId)
      .where('outcome', 'in', outcomes)
      .where('position', '>', afterPosition)
      .orderBy('position')
      .limit(limit)
      .execute(),
  /** Requests with their bodies that have arrived, may have arrived, or are still to leave. */
  mayArrive: (deliveryId: string, afterPosition: number, limit: number): Promise<FrozenRequest[]> =>
    frozen(db)
      .where('delivery_id', '=', deliveryId)
      .where((e) => e.or([e('outcome', 'is', null), e('outcome', 'in', ['accepted', 'unknown'])]))
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
  /** The ids of every request that has left, in order. */
  ids: (deliveryId: string) =>
    db
      .selectFrom('requests')
      .select(['position', 'request_id', 'provider_ids'])
      .where('delivery_id', '=', deliveryId)
      .where('attempts', '>', 0)
      .orderBy('position')
      .execute(),
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
  /** The request of a connection that was answered or given up last; none that never left. */
  lastTried: (connectionId: string) =>
    db
      .selectFrom('requests')
      .innerJoin('deliveries', 'deliveries.id', 'requests.delivery_id')
      .selectAll('requests')
      .select(['deliveries.title', 'deliveries.provider'])
      .where('deliveries.connection_id', '=', connectionId)
      .where('requests.outcome', 'is not', null)
      .where('requests.attempts', '>', 0)
      .orderBy('deliveries.seq', 'desc')
      .orderBy('requests.position', 'desc')
      .limit(1)
      .executeTakeFirst(),
  attempt: (requestId: string, number: number) =>
    db
      .selectFrom('attempts')
      .selectAll()
      .where('request_id', '=', requestId)
      .where('number', '=', number)
      .executeTakeFirst(),
  attempts: (requestId: string) =>
    db.selectFrom('attempts').selectAll().where('request_id', '=', requestId).orderBy('number').execute(),
})

const view = (db: Db) =>
  db
    .selectFrom('requests')
    .leftJoin('bodies', 'bodies.request_id', 'requests.id')
    .leftJoin('attempts', (join) =>
      join.onRef('attempts.request_id', '=', 'requests.id').on('attempts.number', '=', sql.lit(1)),
    )
    .selectAll('requests')
    .select((e) => [e.fn<number | null>('length', ['body']).as('bytes'), 'attempts.started_at as first_attempt_at'])

/** Requests with their bodies. */
export const frozen = (db: Db) =>
  db.selectFrom('requests').innerJoin('bodies', 'bodies.request_id', 'requests.id').selectAll('requests').select('body')
