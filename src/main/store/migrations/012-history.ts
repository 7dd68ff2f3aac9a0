import type { Migration } from './migration.ts'

/** What finds a delivery in a long history: by its texts, the provider's ids, its recipients, its outcome and its time. */
export const history: Migration = {
  version: 12,
  sql: `
    -- 1: what it says, which ids it was given, and whom it names stands in the index; what does not is looked through
    ALTER TABLE deliveries ADD COLUMN texts_indexed INTEGER NOT NULL DEFAULT 0 CHECK (texts_indexed IN (0, 1));
    ALTER TABLE deliveries ADD COLUMN ids_indexed INTEGER NOT NULL DEFAULT 0 CHECK (ids_indexed IN (0, 1));
    ALTER TABLE deliveries ADD COLUMN recipients_indexed INTEGER NOT NULL DEFAULT 0 CHECK (recipients_indexed IN (0, 1));
    CREATE INDEX deliveries_texts_open ON deliveries (seq) WHERE texts_indexed = 0 AND state <> 'reviewed';
    CREATE INDEX deliveries_ids_open ON deliveries (seq) WHERE ids_indexed = 0 AND state <> 'reviewed';
    CREATE INDEX deliveries_recipients_open ON deliveries (seq)
      WHERE recipients_indexed = 0 AND cleared = 0 AND state <> 'reviewed';

    ALTER TABLE deliveries ADD COLUMN outcome TEXT GENERATED ALWAYS AS (
      CASE WHEN state <> 'settled' OR request_count = 0 THEN NULL
        WHEN accepted = request_count THEN 'accepted'
        WHEN refused = request_count THEN 'refused'
        WHEN not_sent = request_count THEN 'not-sent'
        WHEN unknown = request_count THEN 'unknown'
        WHEN cancelled = request_count THEN 'cancelled'
        ELSE 'partial' END) VIRTUAL;
    CREATE INDEX deliveries_by_outcome ON deliveries (outcome, seq) WHERE outcome IS NOT NULL;
    CREATE INDEX deliveries_unknown ON deliveries (seq) WHERE unknown > 0;
    -- of a cleared message nobody knows it any more
    ALTER TABLE deliveries ADD COLUMN content_kind TEXT GENERATED ALWAYS AS (
      CASE WHEN NOT json_valid(content) THEN NULL ELSE
        CASE provider WHEN 'maxim' THEN content ->> '$.message.type'
          WHEN 'suplink' THEN content ->> '$.msg.msgType'
          WHEN 'baidu' THEN content ->> '$.shape'
          WHEN 'forward' THEN 'event' END END) VIRTUAL;

    -- tokens of one, two and three characters, and of what is filtered by; rowid: 2 × seq for texts, one more for ids
    CREATE VIRTUAL TABLE delivery_grams USING fts5 (grams, content = '', columnsize = 0, detail = none, tokenize = 'ascii');
    INSERT INTO delivery_grams (delivery_grams, rank) VALUES ('secure-delete', 1);

    -- 48 bits of a recipient, and the request that names it
    CREATE TABLE recipient_hashes (
      hash INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (hash, seq, position)
    ) STRICT, WITHOUT ROWID;

    -- of every 1,024 deliveries in a row the first and the last time; a clock may be set back, so that seq is no order of times
    CREATE TABLE delivery_times (
      block INTEGER PRIMARY KEY,
      earliest INTEGER NOT NULL,
      latest INTEGER NOT NULL
    ) STRICT;
    INSERT INTO delivery_times (block, earliest, latest)
      SELECT seq >> 10, min(coalesce(submitted_at, created_at)), max(coalesce(submitted_at, created_at))
      FROM deliveries GROUP BY seq >> 10;
    CREATE TRIGGER deliveries_come AFTER INSERT ON deliveries BEGIN
      INSERT INTO delivery_times (block, earliest, latest)
      VALUES (NEW.seq >> 10, coalesce(NEW.submitted_at, NEW.created_at), coalesce(NEW.submitted_at, NEW.created_at))
      ON CONFLICT (block) DO UPDATE SET earliest = min(earliest, excluded.earliest), latest = max(latest, excluded.latest);
    END;
    CREATE TRIGGER deliveries_confirmed AFTER UPDATE OF submitted_at ON deliveries BEGIN
      INSERT INTO delivery_times (block, earliest, latest)
      VALUES (NEW.seq >> 10, coalesce(NEW.submitted_at, NEW.created_at), coalesce(NEW.submitted_at, NEW.created_at))
      ON CONFLICT (block) DO UPDATE SET earliest = min(earliest, excluded.earliest), latest = max(latest, excluded.latest);
    END;
  `,
}
