import type { Migration } from './migration.ts'

/** Which delivery another one corrects, and what finds the same words again whatever they replace on a phone. */
export const corrections: Migration = {
  version: 15,
  sql: `
    ALTER TABLE drafts ADD COLUMN correction_of TEXT;
    ALTER TABLE deliveries ADD COLUMN correction_of TEXT;
    -- of the message without its collapse id; NULL of deliveries from before
    ALTER TABLE deliveries ADD COLUMN words_hash TEXT;
    CREATE INDEX deliveries_by_words ON deliveries (words_hash, seq) WHERE words_hash IS NOT NULL;
    CREATE INDEX deliveries_corrections ON deliveries (correction_of, seq) WHERE correction_of IS NOT NULL;
  `,
}
