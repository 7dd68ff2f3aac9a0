import type { Migration } from './migration.ts'

/** What finds an earlier delivery of the same message, test sends, and to whom a connection's tests go. */
export const safety: Migration = {
  version: 4,
  sql: `
    CREATE INDEX deliveries_by_content ON deliveries (content_hash, seq);
    ALTER TABLE deliveries ADD COLUMN is_test INTEGER NOT NULL DEFAULT 0;
    -- kind and values as JSON
    ALTER TABLE connections ADD COLUMN test_audience TEXT;
  `,
}
