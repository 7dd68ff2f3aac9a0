import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type ConnectionRow = Selectable<Schema['connections']>

export const connectionsRepository = (db: Db) => ({
  list: () => db.selectFrom('connections').selectAll().orderBy('created_at').orderBy('id').execute(),
  find: (id: string) => db.selectFrom('connections').selectAll().where('id', '=', id).executeTakeFirst(),
  findBuiltIn: (provider: ConnectionRow['provider']) =>
    db
      .selectFrom('connections')
      .selectAll()
      .where('built_in', '=', 1)
      .where('provider', '=', provider)
      .executeTakeFirst(),
  isNameTaken: async (name: string, exceptId: string | null): Promise<boolean> => {
    const row = await db.selectFrom('connections').select('id').where('name', '=', name).executeTakeFirst()
    return row !== undefined && row.id !== exceptId
  },
  insert: async (row: Insertable<Schema['connections']>): Promise<void> => {
    await db.insertInto('connections').values(row).execute()
  },
  update: async (id: string, change: Updateable<Schema['connections']>): Promise<void> => {
    await db.updateTable('connections').set(change).where('id', '=', id).execute()
  },
  remove: async (id: string): Promise<void> => {
    await db.deleteFrom('connections').where('id', '=', id).execute()
  },
})
