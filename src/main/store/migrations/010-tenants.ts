import type { Migration } from './migration.ts'

/** Tenants as far as this console knows them: no call of the provider lists them. */
export const tenants: Migration = {
  version: 10,
  sql: `
    CREATE TABLE tenants (
      id TEXT PRIMARY KEY,
      -- names no row: an opening may come back after its connection was deleted
      connection_id TEXT NOT NULL,
      -- of the service: at another one the same id is another tenant
      base_url TEXT NOT NULL,
      -- the provider's own; NULL until the answer of its opening is known, or entered by hand
      tenant_id TEXT,
      instance_name TEXT NOT NULL,
      -- seconds since 1970 as the provider writes them
      start_date TEXT,
      end_date TEXT,
      -- in the provider's words
      state TEXT,
      origin TEXT NOT NULL,
      note TEXT NOT NULL DEFAULT '',
      operator TEXT NOT NULL,
      -- the opening
      change_id TEXT,
      created_at INTEGER NOT NULL,
      asked_at INTEGER,
      -- what came of asking last
      ask_outcome TEXT,
      -- since when it is asked again by itself, and when next
      pending_since INTEGER,
      next_ask_at INTEGER,
      deleted_at INTEGER,
      CHECK (origin IN ('opened', 'added', 'imported'))
    ) STRICT;
    CREATE UNIQUE INDEX tenants_by_id ON tenants (connection_id, base_url, tenant_id) WHERE tenant_id IS NOT NULL;
    CREATE INDEX tenants_to_ask ON tenants (next_ask_at) WHERE next_ask_at IS NOT NULL;
    CREATE INDEX tenants_by_change ON tenants (change_id);
  `,
}
