import type { Selectable, Updateable } from 'kysely'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type TemplateRow = Selectable<Schema['templates']>

export const templatesRepository = (db: Db) => ({
  /** The one changed last first. */
  list: () => db.selectFrom('templates').selectAll().orderBy('updated_at', 'desc').orderBy('name').execute(),
  find: (id: string) => db.selectFrom('templates').selectAll().where('id', '=', id).executeTakeFirst(),
  isNameTaken: async (name: string, exceptId: string): Promise<boolean> => {
    const rows = db.selectFrom('templates').select('id').where('name', '=', name).where('id', '!=', exceptId)
    return (await rows.executeTakeFirst()) !== undefined
  },
  names: () => db.selectFrom('templates').select('name').execute(),
  save: async (row: TemplateRow): Promise<void> => {
    const { id: _id, ...change } = row
    await db
      .insertInto('templates')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
      .execute()
  },
  update: async (id: string, change: Updateable<Schema['templates']>): Promise<void> => {
    await db.updateTable('templates').set(change).where('id', '=', id).execute()
  },
  remove: async (id: string): Promise<void> => {
    await db.deleteFrom('templates').where('id', '=', id).execute()
  },
})
