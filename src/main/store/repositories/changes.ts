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

interface Page {
  connectionId: string
  /** Only those that are, ask for or gave one of these. */
  about: readonly string[] | undefined
  beforeSeq: number | null
  limit: number
}

const isAbout = (values: readonly string[]) => {
  const wanted = JSON.stringify(values)
  return sql<boolean>`(
    id IN (SELECT value FROM json_each(${wanted}))
    OR EXISTS (SELECT 1 FROM json_each(asked) AS one, json_each(${wanted}) AS wanted
      WHERE json_extract(one.value, '$.value') = wanted.value)
    OR EXISTS (SELECT 1 FROM json_each(provider_ids) AS one, json_each(${wanted}) AS wanted
      WHERE json_extract(one.value, '$.id') = wanted.value))`
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
  /** How many of a connection have not ended. */
  countOpen: async (connectionId: string): Promise<number> => {
    const { n } = await db
      .selectFrom('changes')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('connection_id', '=', connectionId)
      .where('state', '<>', settled)
      .executeTakeFirstOrThrow()
    return n
  },
  /** Of a connection, newest first, starting below `beforeSeq`. */
  page: ({ connectionId, about, beforeSeq, limit }: Page) => {
    let query = db.selectFrom('changes').selectAll().where('connection_id', '=', connectionId)
    if (about !== undefined) query = query.where(isAbout(about))
    if (beforeSeq !== null) query = query.where('seq', '<', beforeSeq)
    return query.orderBy('seq', 'desc').limit(limit).execute()
  },
})
