import type { Db } from '../database.ts'
import { auditRepository, type NewAuditLine } from './audit.ts'

const triedCredentials = 20

/** The secret columns: sealed credentials and the wrapped data key. Only the vault may use this. */
export const sealedRepository = (db: Db) => ({
  credentials: (connectionId: string) =>
    db.selectFrom('credentials').select(['field', 'sealed']).where('connection_id', '=', connectionId).execute(),
  /** Some of what was sealed with the key, of whichever connections. */
  some: () =>
    db.selectFrom('credentials').select(['connection_id', 'field', 'sealed']).limit(triedCredentials).execute(),
  key: () => db.selectFrom('vault_key').select(['protector', 'wrapped']).executeTakeFirst(),
  /** With the audit's line about it, or neither. */
  writeKey: (protector: string, wrapped: Buffer, at: number, line: NewAuditLine | null): Promise<void> =>
    db.transaction().execute(async (inside) => {
      await inside
        .insertInto('vault_key')
        .values({ id: 1, protector, wrapped, created_at: at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ protector, wrapped, created_at: at }))
        .execute()
      if (line) await auditRepository(inside).append(line)
    }),
})

export type SealedRepository = ReturnType<typeof sealedRepository>
