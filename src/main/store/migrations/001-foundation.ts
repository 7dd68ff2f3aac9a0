import type { Migration } from './migration.ts'

/** Connections with sealed credentials, drafts, the outbox (deliveries, requests, attempts), counters, audit. */
export const foundation: Migration = {
  version: 1,
  sql: `
    CREATE TABLE settings (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE vault_key (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      protector TEXT NOT NULL,
      wrapped BLOB NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE connections (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL COLLATE NOCASE UNIQUE,
      provider TEXT NOT NULL,
      stage TEXT NOT NULL,
      base_url TEXT NOT NULL,
      settings TEXT NOT NULL,
      built_in INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE credentials (
      connection_id TEXT NOT NULL REFERENCES connections (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      sealed TEXT NOT NULL,
      updated_at INTEGER NOT NULL,
      PRIMARY KEY (connection_id, field)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE drafts (
      id TEXT PRIMARY KEY,
      connection_id TEXT NOT NULL REFERENCES connections (id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      operator TEXT NOT NULL,
      content TEXT NOT NULL,
      audience_kind TEXT,
      -- set while the message is held: the draft is hidden until the hold ends one way or the other
      delivery_id TEXT,
      updated_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- apart from the rest, so that no change of a draft writes a long list again
    CREATE TABLE draft_audiences (
      draft_id TEXT PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX drafts_by_time ON drafts (updated_at DESC) WHERE delivery_id IS NULL;

    CREATE TABLE deliveries (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      draft_id TEXT NOT NULL,
      draft_updated_at INTEGER NOT NULL,
      connection_id TEXT NOT NULL,
      connection_updated_at INTEGER NOT NULL,
      connection_name TEXT NOT NULL,
      base_url TEXT NOT NULL,
      account TEXT NOT NULL,
      provider TEXT NOT NULL,
      stage TEXT NOT NULL,
      operator TEXT NOT NULL,
      title TEXT NOT NULL,
      content TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      audience_kind TEXT NOT NULL,
      audience_size INTEGER,
      audience_named INTEGER NOT NULL,
      audience_sample TEXT NOT NULL,
      audience_hash TEXT NOT NULL,
      state TEXT NOT NULL,
      pause_reason TEXT,
      request_count INTEGER NOT NULL DEFAULT 0,
      planned INTEGER NOT NULL DEFAULT 0,
      in_flight INTEGER NOT NULL DEFAULT 0,
      accepted INTEGER NOT NULL DEFAULT 0,
      refused INTEGER NOT NULL DEFAULT 0,
      not_sent INTEGER NOT NULL DEFAULT 0,
      unknown INTEGER NOT NULL DEFAULT 0,
      cancelled INTEGER NOT NULL DEFAULT 0,
      task_count INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      submitted_at INTEGER,
      hold_until INTEGER,
      started_at INTEGER,
      settled_at INTEGER,
      next_reading_at INTEGER,
      readings INTEGER NOT NULL DEFAULT 0,
      CHECK (planned + in_flight + accepted + refused + not_sent + unknown + cancelled = request_count)
    ) STRICT;
    CREATE INDEX deliveries_by_state ON deliveries (state, seq);
    CREATE INDEX deliveries_by_draft ON deliveries (draft_id);
    CREATE INDEX deliveries_by_connection ON deliveries (connection_id, seq);
    CREATE INDEX deliveries_to_read ON deliveries (next_reading_at) WHERE next_reading_at IS NOT NULL;
    CREATE INDEX deliveries_with_tasks ON deliveries (seq) WHERE task_count > 0;

    CREATE TABLE requests (
      id TEXT PRIMARY KEY,
      delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      request_id TEXT NOT NULL,
      method TEXT NOT NULL,
      url TEXT NOT NULL,
      headers TEXT NOT NULL DEFAULT '[]',
      sha256 TEXT NOT NULL,
      recipients INTEGER,
      state TEXT NOT NULL DEFAULT 'planned',
      outcome TEXT,
      cause_code TEXT,
      http_status INTEGER,
      provider_code TEXT,
      provider_message TEXT,
      task_id TEXT,
      provider_ids TEXT NOT NULL DEFAULT '[]',
      attempts INTEGER NOT NULL DEFAULT 0,
      settled_at INTEGER,
      UNIQUE (delivery_id, position),
      CHECK ((state = 'settled') = (outcome IS NOT NULL))
    ) STRICT;
    CREATE INDEX requests_planned ON requests (delivery_id, position) WHERE state = 'planned';
    CREATE INDEX requests_in_flight ON requests (delivery_id) WHERE state = 'in-flight';

    -- apart from the columns that change, so that a claim does not write the bytes again
    CREATE TABLE bodies (
      request_id TEXT PRIMARY KEY REFERENCES requests (id) ON DELETE CASCADE,
      body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attempts (
      request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      ended_at INTEGER,
      method TEXT NOT NULL,
      url TEXT NOT NULL,
      headers TEXT NOT NULL,
      outcome TEXT,
      cause_code TEXT,
      http_status INTEGER,
      provider_code TEXT,
      provider_message TEXT,
      response_headers TEXT,
      response_body TEXT,
      PRIMARY KEY (request_id, number)
    ) STRICT, WITHOUT ROWID;

    -- the last reading of each task; what was read before is in the snapshots
    CREATE TABLE readings (
      delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
      task_id TEXT NOT NULL,
      taken_at INTEGER NOT NULL,
      counters TEXT NOT NULL,
      PRIMARY KEY (delivery_id, task_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE snapshots (
      delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
      task_id TEXT NOT NULL,
      taken_at INTEGER NOT NULL,
      counters TEXT NOT NULL,
      PRIMARY KEY (delivery_id, task_id, taken_at)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE audit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      operator TEXT NOT NULL,
      action TEXT NOT NULL,
      subject_id TEXT,
      subject_name TEXT,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_subject ON audit (subject_id, id) WHERE subject_id IS NOT NULL;
    CREATE TRIGGER audit_keeps_lines BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
    CREATE TRIGGER audit_keeps_words BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
    -- REPLACE deletes without the trigger above
    CREATE TRIGGER audit_keeps_places BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
      BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
  `,
}
