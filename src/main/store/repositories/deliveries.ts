import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DeliveryState } from '#shared/domain/delivery.ts'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type DeliveryRow = Selectable<Schema['deliveries']>
export type ListFilter = 'all' | 'waiting' | 'running' | 'with-statistics'

export const deliveriesRepository = (db: Db) => ({
  find: (id: string) => db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst(),
  insert: async (row: Insertable<Schema['deliveries']>): Promise<void> => {
    await db.insertInto('deliveries').values(row).execute()
  },
  /** Changes a delivery only while it is in one of the given states; false when it was not. */
  changeIn: async (
    id: string,
    states: readonly DeliveryState[],
    change: Updateable<Schema['deliveries']>,
  ): Promise<boolean> => {
    const result = await db
      .updateTable('deliveries')
      .set(change)
      .where('id', '=', id)
      .where('state', 'in', states)
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  },
  inState: (states: readonly DeliveryState[]) =>
    db.selectFrom('deliveries').selectAll().where('state', 'in', states).orderBy('seq').execute(),
  /** Newest first, starting below `beforeSeq`; one page, found through an index however deep it lies. */
  page: (filter: ListFilter, beforeSeq: number | null, limit: number) => {
    let query = db
      .selectFrom('deliveries')
      .selectAll()
      .where('state', '<>', 'reviewed')
      .orderBy('seq', 'desc')
      .limit(limit)
    if (beforeSeq !== null) query = query.where('seq', '<', beforeSeq)
    if (filter === 'waiting') query = query.where('state', '=', 'held')
    if (filter === 'running') query = query.where('state', 'in', ['running', 'paused'])
    if (filter === 'with-statistics') query = query.where('task_count', '>', sql.lit(0))
    return query.execute()
  },
  /** How many deliveries a connection has in each state; a state that none is in is absent. */
  statesOf: async (connectionId: string): Promise<Partial<Record<DeliveryState, number>>> => {
    const rows = await db
      .selectFrom('deliveries')
      .select((e) => ['state', e.fn.countAll<number>().as('n')])
      .where('connection_id', '=', connectionId)
      .where('state', '<>', 'reviewed')
      .groupBy('state')
      .execute()
    return Object.fromEntries(rows.map((row) => [row.state, row.n]))
  },
  /** The delivery that a draft was sent as, if it was. */
  ofDraft: (draftId: string) =>
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('draft_id', '=', draftId)
      .where('state', '<>', 'reviewed')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  /** Whether the message of a draft is on its way or may have arrived, so that it is a draft no longer. */
  isSent: async (draftId: string): Promise<boolean> => {
    const row = await db
      .selectFrom('deliveries')
      .select('id')
      .where('draft_id', '=', draftId)
      .where((e) =>
        e.or([e('state', 'in', ['held', 'running', 'paused']), e('accepted', '>', 0), e('unknown', '>', 0)]),
      )
      .executeTakeFirst()
    return row !== undefined
  },
  removeReviewed: async (draftId: string | null): Promise<void> => {
    let query = db.deleteFrom('deliveries').where('state', '=', 'reviewed')
    if (draftId !== null) query = query.where('draft_id', '=', draftId)
    await query.execute()
  },
  readingDue: (now: number, limit: number) =>
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('next_reading_at', '<=', now)
      .orderBy('next_reading_at')
      .limit(limit)
      .execute(),
  nextReadingAt: async (): Promise<number | null> => {
    const row = await db
      .selectFrom('deliveries')
      .select((e) => e.fn.min('next_reading_at').as('at'))
      .where('next_reading_at', 'is not', null)
      .executeTakeFirst()
    return row?.at ?? null
  },
  planReading: async (id: string, at: number | null, readings: number): Promise<void> => {
    await db.updateTable('deliveries').set({ next_reading_at: at, readings }).where('id', '=', id).execute()
  },
})
