import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { type DeliveryHead, headColumns } from './deliveries.ts'

const listed = (db: Db) => db.selectFrom('deliveries').select(headColumns).where('state', '<>', 'reviewed')

/** Deliveries that are looked at together: those that belong to one another, and those that may have reached the same person. */
export const togetherRepository = (db: Db) => ({
  /** Those that repeat it to some of its recipients, newest first. */
  repeatsOf: (id: string, limit: number): Promise<DeliveryHead[]> =>
    listed(db).where('resend_of', '=', id).orderBy('seq', 'desc').limit(limit).execute(),
  /** Those that correct it, newest first. */
  correctionsOf: (id: string, limit: number): Promise<DeliveryHead[]> =>
    listed(db).where('correction_of', '=', id).orderBy('seq', 'desc').limit(limit).execute(),
  /** The tests of a delivery's content through its connection, or what a test was made for; newest first. */
  testedTogether: (
    {
      id,
      content_hash,
      connection_id,
      is_test,
    }: Pick<DeliveryHead, 'id' | 'content_hash' | 'connection_id' | 'is_test'>,
    limit: number,
  ): Promise<DeliveryHead[]> =>
    listed(db)
      .where('content_hash', '=', content_hash)
      .where('connection_id', '=', connection_id)
      .where('is_test', '=', 1 - is_test)
      .where('id', '<>', id)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute(),
  head: (id: string): Promise<DeliveryHead | undefined> => listed(db).where('id', '=', id).executeTakeFirst(),
  /** Those to everybody and to tags that were made since then, newest first. */
  toMany: (since: number, limit: number): Promise<DeliveryHead[]> =>
    listed(db)
      .where(sql<boolean>`audience_kind IN ('all', 'tag')`)
      .where('created_at', '>=', since)
      .orderBy('created_at', 'desc')
      .limit(limit)
      .execute(),
})
