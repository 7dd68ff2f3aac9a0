import type { Selectable, Updateable } from 'kysely'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type AudienceRow = Selectable<Schema['audiences']>

export const audiencesRepository = (db: Db) => ({
  list: () => db.selectFrom('audiences').selectAll().orderBy('updated_at', 'desc').execute(),
  find: (id: string) => db.selectFrom('audiences').selectAll().where('id', '=', id).executeTakeFirst(),
  isNameTaken: async (name: string, exceptId: string): Promise<boolean> => {
    const rows = db.selectFrom('audiences').select('id').where('name', '=', name).where('id', '!=', exceptId)
    return (await rows.executeTakeFirst()) !== undefined
  },
  save: async (row: AudienceRow): Promise<void> => {
    const { id: _id, ...change } = row
    await db
      .insertInto('audiences')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
      .execute()
  },
  update: async (id: string, change: Updateable<Schema['audiences']>): Promise<void> => {
    await db.updateTable('audiences').set(change).where('id', '=', id).execute()
  },
  remove: async (id: string): Promise<void> => {
    await db.deleteFrom('audiences').where('id', '=', id).execute()
  },
  addPart: async (listId: string, position: number, text: string): Promise<void> => {
    await db.insertInto('audience_parts').values({ list_id: listId, position, text }).execute()
  },
  /** Null past the last part. */
  part: async (listId: string, position: number): Promise<string | null> => {
    const part = db.selectFrom('audience_parts').select('text')
    const row = await part.where('list_id', '=', listId).where('position', '=', position).executeTakeFirst()
    return row?.text ?? null
  },
  removeParts: async (listId: string): Promise<void> => {
    await db.deleteFrom('audience_parts').where('list_id', '=', listId).execute()
  },
  /** What a save that was cut off has left. */
  removeLooseParts: async (): Promise<void> => {
    await db
      .deleteFrom('audience_parts')
      .where('list_id', 'not in', (e) => e.selectFrom('audiences').select('list_id'))
      .execute()
  },
  /** Drafts that were filled from an audience, newest first. */
  draftsOf: (id: string) =>
    db
      .selectFrom('drafts')
      .select(['id', 'title'])
      .where('audience_id', '=', id)
      .where('delivery_id', 'is', null)
      .orderBy('updated_at', 'desc')
      .execute(),
})
