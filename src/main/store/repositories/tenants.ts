import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

/** `opening_state`: of the change that opens it. */
export type TenantRow = Selectable<Schema['tenants']> & { opening_state: 'planned' | 'in-flight' | 'settled' | null }
export type NewTenant = Insertable<Schema['tenants']>
export type TenantPatch = Updateable<Schema['tenants']>

/** Whose tenants: those of a connection at the address that its service has now. */
export interface TenantPlace {
  connectionId: string
  baseUrl: string
}

export const tenantsRepository = (db: Db) => {
  const rows = () =>
    db
      .selectFrom('tenants')
      .leftJoin('changes', 'changes.id', 'tenants.change_id')
      .selectAll('tenants')
      .select('changes.state as opening_state')
  /** Those at the addresses that their connections have now. */
  const present = () =>
    db
      .selectFrom('tenants')
      .innerJoin('connections', (join) =>
        join
          .onRef('connections.id', '=', 'tenants.connection_id')
          .onRef('connections.base_url', '=', 'tenants.base_url'),
      )
  const at = ({ connectionId, baseUrl }: TenantPlace) =>
    rows().where('tenants.connection_id', '=', connectionId).where('tenants.base_url', '=', baseUrl)
  return {
    insert: async (row: NewTenant): Promise<void> => {
      await db.insertInto('tenants').values(row).execute()
    },
    update: async (id: string, patch: TenantPatch): Promise<void> => {
      await db.updateTable('tenants').set(patch).where('id', '=', id).execute()
    },
    remove: async (id: string): Promise<void> => {
      await db.deleteFrom('tenants').where('id', '=', id).execute()
    },
    find: (id: string) => rows().where('tenants.id', '=', id).executeTakeFirst(),
    findAt: (place: TenantPlace, tenantId: string) => at(place).where('tenant_id', '=', tenantId).executeTakeFirst(),
    findOpening: (changeId: string) => rows().where('change_id', '=', changeId).executeTakeFirst(),
    /** Newest first. */
    list: (place: TenantPlace) => at(place).orderBy('tenants.created_at', 'desc').orderBy('tenants.id').execute(),
    /** What was never opened: its opening has not left, or was refused. */
    dropUnopened: async (changeId: string): Promise<void> => {
      await db.deleteFrom('tenants').where('change_id', '=', changeId).where('tenant_id', 'is', null).execute()
    },
    /** Of those that are present. */
    ends: () => present().select(['tenants.id', 'tenants.end_date', 'tenants.deleted_at']).execute(),
    /** Likewise. */
    nextAskAt: async (): Promise<number | null> => {
      const row = await present()
        .select(sql<number | null>`min(next_ask_at)`.as('at'))
        .where('next_ask_at', 'is not', null)
        .executeTakeFirst()
      return row?.at ?? null
    },
    /** Likewise. */
    due: (now: number, limit: number) =>
      present()
        .select(['tenants.id', 'tenants.pending_since'])
        .where('next_ask_at', '<=', now)
        .orderBy('next_ask_at')
        .limit(limit)
        .execute(),
    /** At whatever address. */
    countOf: async (connectionId: string): Promise<number> => {
      const { n } = await db
        .selectFrom('tenants')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('connection_id', '=', connectionId)
        .executeTakeFirstOrThrow()
      return n
    },
    removeOf: async (connectionId: string): Promise<void> => {
      await db.deleteFrom('tenants').where('connection_id', '=', connectionId).execute()
    },
  }
}
