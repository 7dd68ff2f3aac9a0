import type { Db } from '../database.ts'

export const settingsRepository = (db: Db) => ({
  read: async (key: string): Promise<string | null> => {
    const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
    return row?.value ?? null
  },
  write: async (key: string, value: string): Promise<void> => {
    await db
      .insertInto('settings')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute()
  },
  remove: async (key: string): Promise<void> => {
    await db.deleteFrom('settings').where('key', '=', key).execute()
  },
})
