import type { Db } from '../database.ts'

/** Credentials as everybody may know them: which are set and since when. What they hold is read in `sealed.ts`. */
export const credentialsRepository = (db: Db) => ({
  fields: (connectionId: string) =>
    db.selectFrom('credentials').select(['field', 'updated_at']).where('connection_id', '=', connectionId).execute(),
  write: async (connectionId: string, field: string, sealed: string, at: number): Promise<void> => {
    await db
      .insertInto('credentials')
      .values({ connection_id: connectionId, field, sealed, updated_at: at })
      .onConflict((conflict) => conflict.columns(['connection_id', 'field']).doUpdateSet({ sealed, updated_at: at }))
      .execute()
  },
})
