import type { Selectable } from 'kysely'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type DraftRow = Selectable<Schema['drafts']>

type Optional = 'resend_of' | 'correction_of' | 'audience_id'
type NewDraft = Omit<DraftRow, 'delivery_id' | Optional> & Partial<Pick<DraftRow, Optional>>

export const draftsRepository = (db: Db) => ({
  /** Drafts that are not held or being sent, newest first. */
  list: () =>
    db
      .selectFrom('drafts')
      .select(['id', 'connection_id', 'title', 'operator', 'updated_at'])
      .where('delivery_id', 'is', null)
      .orderBy('updated_at', 'desc')
      .execute(),
  find: (id: string) => db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst(),
  /** The recipients of a draft as they were typed or pasted. */
  audienceText: async (id: string): Promise<string> => {
    const row = await db.selectFrom('draft_audiences').select('text').where('draft_id', '=', id).executeTakeFirst()
    return row?.text ?? ''
  },
  saveAudienceText: async (id: string, text: string): Promise<void> => {
    await db
      .insertInto('draft_audiences')
      .values({ draft_id: id, text })
      .onConflict((conflict) => conflict.column('draft_id').doUpdateSet({ text }))
      .execute()
  },
  count: async (connectionId: string): Promise<number> => {
    const { n } = await db
      .selectFrom('drafts')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('connection_id', '=', connectionId)
      .executeTakeFirstOrThrow()
    return n
  },
  /** What it repeats or corrects stays with a draft however it is changed. */
  save: async (row: NewDraft): Promise<void> => {
    const { id: _id, ...change } = row
    await db
      .insertInto('drafts')
      .values({ ...row, delivery_id: null })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
      .execute()
  },
  hide: async (id: string, deliveryId: string): Promise<void> => {
    await db.updateTable('drafts').set({ delivery_id: deliveryId }).where('id', '=', id).execute()
  },
  show: async (deliveryId: string): Promise<void> => {
    await db.updateTable('drafts').set({ delivery_id: null }).where('delivery_id', '=', deliveryId).execute()
  },
  remove: async (id: string): Promise<boolean> => {
    const result = await db
      .deleteFrom('drafts')
      .where('id', '=', id)
      .where('delivery_id', 'is', null)
      .executeTakeFirst()
    return result.numDeletedRows > 0n
  },
  removeSent: async (deliveryId: string): Promise<void> => {
    await db.deleteFrom('drafts').where('delivery_id', '=', deliveryId).execute()
  },
})
