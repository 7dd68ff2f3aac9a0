import type { Migration } from './migration.ts'

/** Resources that were uploaded elsewhere and entered by hand, of which no content is known; and files found by SHA-256. */
export const moreResources: Migration = {
  version: 9,
  sql: `
    ALTER TABLE resources RENAME TO resources_before;
    CREATE TABLE resources (
      seq INTEGER PRIMARY KEY,
      -- names no row: an upload may come back after its connection was deleted
      connection_id TEXT NOT NULL,
      -- of the service at the upload: at another one the same id is another file
      base_url TEXT NOT NULL,
      -- the provider's own
      resource_id TEXT NOT NULL,
      -- by its content, or as it was entered
      kind TEXT NOT NULL,
      file_name TEXT NOT NULL,
      -- null, as what follows from an upload, for one that was entered by hand
      bytes INTEGER,
      sha256 TEXT,
      -- as the provider gave it
      download_url TEXT,
      -- a data address
      thumbnail TEXT,
      operator TEXT NOT NULL,
      change_id TEXT,
      uploaded_at INTEGER NOT NULL,
      UNIQUE (connection_id, base_url, resource_id),
      CHECK (kind IN ('picture', 'video', 'voice', 'file')),
      CHECK ((bytes IS NULL) = (change_id IS NULL) AND (sha256 IS NULL) = (change_id IS NULL))
    ) STRICT;
    INSERT INTO resources SELECT * FROM resources_before;
    DROP TABLE resources_before;
    CREATE INDEX resources_by_connection ON resources (connection_id, base_url, seq);
    CREATE INDEX resources_by_kind ON resources (connection_id, base_url, kind, seq);
    CREATE INDEX resources_by_content ON resources (connection_id, base_url, sha256);
  `,
}
