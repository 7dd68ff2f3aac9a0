import type { Migration } from './migration.ts'

/** What operators write about a delivery, and how the deliveries to everybody and to tags are found. */
export const notes: Migration = {
  version: 13,
  sql: `
    CREATE TABLE notes (
      seq INTEGER PRIMARY KEY,
      -- the caller's own: the same note again is the same note
      id TEXT NOT NULL UNIQUE,
      delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      operator TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX notes_by_delivery ON notes (delivery_id, seq);
    CREATE INDEX deliveries_to_many ON deliveries (created_at DESC) WHERE audience_kind IN ('all', 'tag');
  `,
}
