import type { Db } from '../database.ts'

/** The secret columns: sealed credentials and the wrapped data key. Only the vault may use this. */
export const sealedRepository = (db: Db) => ({
  credentials: (connectionId: string) =>
    db.selectFrom('credentials').select(['field', 'sealed']).where('connection_id', '=', connectionId).execute(),
  key: () => db.selectFrom('vault_key').select(['protector', 'wrapped']).executeTakeFirst(),
  writeKey: async (protector: string, wrapped: Buffer, at: number): Promise<void> => {
    await db
      .insertInto('vault_key')
      .values({ id: 1, protector, wrapped, created_at: at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ protector, wrapped, created_at: at }))
      .execute()
  },
})

export type SealedRepository = ReturnType<typeof sealedRepository>
