import { type Insertable, type Selectable, sql } from 'kysely'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type ChangeRow = Selectable<Schema['changes']>

/** How a change ended, as it is written down. */
export interface ChangeEnd {
  outcome: Exclude<Outcome, 'cancelled'>
  done: boolean
  causeCode: string
  httpStatus: number | null
  providerCode: string | null
  providerMessage: string | null
  /** Every id that the provider gave, as JSON. */
  providerIds: string
  endedAt: number
}

const settled = sql.lit('settled' as const)

export const changesRepository = (db: Db) => ({
  insert: async (row: Insertable<Schema['changes']>): Promise<void> => {
    await db.insertInto('changes').values(row).execute()
  },
  find: (id: string) => db.selectFrom('changes').selectAll().where('id', '=', id).executeTakeFirst(),
  /** From now on bytes may leave. False when it is not planned any more. */
  begin: async (id: string): Promise<boolean> => {
    const result = await db
      .updateTable('changes')
      .set({ state: 'in-flight' })
      .where('id', '=', id)
      .where('state', '=', 'planned')
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  },
  settle: async (id: string, end: ChangeEnd): Promise<void> => {
    await db
      .updateTable('changes')
      .set({
        state: 'settled',
        outcome: end.outcome,
        done: end.done ? 1 : 0,
        cause_code: end.causeCode,
        http_status: end.httpStatus,
        provider_code: end.providerCode,
        provider_message: end.providerMessage,
        provider_ids: end.providerIds,
        ended_at: end.endedAt,
      })
      .where('id', '=', id)
      .where('state', '<>', settled)
      .execute()
  },
  /** Those without an outcome, oldest first. */
  open: () => db.selectFrom('changes').selectAll().where('state', '<>', settled).orderBy('seq').execute(),
  /** Of a connection, newest first, starting below `beforeSeq`. */
  page: (connectionId: string, beforeSeq: number | null, limit: number) => {
    let query = db.selectFrom('changes').selectAll().where('connection_id', '=', connectionId)
    if (beforeSeq !== null) query = query.where('seq', '<', beforeSeq)
    return query.orderBy('seq', 'desc').limit(limit).execute()
  },
})
