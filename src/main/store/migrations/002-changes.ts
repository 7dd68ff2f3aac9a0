import type { Migration } from './migration.ts'

/** Calls that change something at a provider and are no sends: intent, attempt and outcome of each. */
export const changes: Migration = {
  version: 2,
  sql: `
    CREATE TABLE changes (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      -- names no row: what was done stays when the connection is deleted
      connection_id TEXT NOT NULL,
      connection_name TEXT NOT NULL,
      provider TEXT NOT NULL,
      stage TEXT NOT NULL,
      operation TEXT NOT NULL,
      operator TEXT NOT NULL,
      asked TEXT NOT NULL,
      input_hash TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'planned',
      outcome TEXT,
      -- false of what was accepted and done in part
      done INTEGER,
      cause_code TEXT,
      http_status INTEGER,
      provider_code TEXT,
      provider_message TEXT,
      provider_ids TEXT NOT NULL DEFAULT '[]',
      started_at INTEGER NOT NULL,
      ended_at INTEGER,
      CHECK (state IN ('planned', 'in-flight', 'settled')),
      CHECK (outcome IN ('accepted', 'refused', 'not-sent', 'unknown')),
      CHECK ((state = 'settled') = (outcome IS NOT NULL AND ended_at IS NOT NULL))
    ) STRICT;
    CREATE INDEX changes_by_connection ON changes (connection_id, seq);
    CREATE INDEX changes_in_flight ON changes (seq) WHERE state <> 'settled';
  `,
}
