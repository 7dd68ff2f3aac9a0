import type { Migration } from './migration.ts'

/** Files that were uploaded to a provider, each by a change that was accepted. */
export const resources: Migration = {
  version: 8,
  sql: `
    CREATE TABLE resources (
      seq INTEGER PRIMARY KEY,
      -- names no row: an upload may come back after its connection was deleted
      connection_id TEXT NOT NULL,
      -- of the service at the upload: at another one the same id is another file
      base_url TEXT NOT NULL,
      -- the provider's own
      resource_id TEXT NOT NULL,
      -- by its content
      kind TEXT NOT NULL,
      file_name TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      -- as the provider gave it
      download_url TEXT,
      -- a data address
      thumbnail TEXT,
      operator TEXT NOT NULL,
      change_id TEXT NOT NULL,
      uploaded_at INTEGER NOT NULL,
      UNIQUE (connection_id, base_url, resource_id),
      CHECK (kind IN ('picture', 'video', 'voice', 'file'))
    ) STRICT;
    CREATE INDEX resources_by_connection ON resources (connection_id, base_url, seq);
    CREATE INDEX resources_by_kind ON resources (connection_id, base_url, kind, seq);
  `,
}
