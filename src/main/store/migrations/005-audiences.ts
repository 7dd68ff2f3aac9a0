import type { Migration } from './migration.ts'

/** Audiences that are kept by name, their recipients in parts, and which of them a draft was filled from. */
export const audiences: Migration = {
  version: 5,
  sql: `
    CREATE TABLE audiences (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL COLLATE NOCASE UNIQUE,
      kind TEXT NOT NULL,
      size INTEGER NOT NULL,
      operator TEXT NOT NULL,
      -- the parts that are in force; those of another list are left over from a save that was cut off
      list_id TEXT NOT NULL UNIQUE,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      last_used_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE audience_parts (
      list_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (list_id, position)
    ) STRICT;

    -- names no row: a draft keeps its recipients when the audience is deleted
    ALTER TABLE drafts ADD COLUMN audience_id TEXT;
    CREATE INDEX drafts_by_audience ON drafts (audience_id) WHERE audience_id IS NOT NULL;
  `,
}
