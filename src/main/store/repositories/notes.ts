import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type NoteRow = Selectable<Schema['notes']>

export const notesRepository = (db: Db) => ({
  find: (id: string) => db.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirst(),
  /** Oldest first. */
  of: (deliveryId: string) =>
    db.selectFrom('notes').selectAll().where('delivery_id', '=', deliveryId).orderBy('seq').execute(),
  add: async (row: Insertable<Schema['notes']>): Promise<void> => {
    await db.insertInto('notes').values(row).execute()
  },
})
