import type { Migration } from './migration.ts'

/** Messages that are kept by name, to be used again. */
export const templates: Migration = {
  version: 7,
  sql: `
    CREATE TABLE templates (
      id TEXT PRIMARY KEY,
      provider TEXT NOT NULL,
      name TEXT NOT NULL COLLATE NOCASE UNIQUE,
      -- as JSON
      content TEXT NOT NULL,
      operator TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      last_used_at INTEGER
    ) STRICT;
  `,
}
