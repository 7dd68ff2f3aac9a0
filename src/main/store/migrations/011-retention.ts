import type { Migration } from './migration.ts'

/** Of which deliveries and changes the content was cleared when its time was over. */
export const retention: Migration = {
  version: 11,
  sql: `
    -- 1: message and recipients are cleared, its requests are being cleared; 2: all of it
    ALTER TABLE deliveries ADD COLUMN cleared INTEGER NOT NULL DEFAULT 0 CHECK (cleared IN (0, 1, 2));
    CREATE INDEX deliveries_to_clear ON deliveries (settled_at) WHERE cleared < 2;
    ALTER TABLE changes ADD COLUMN cleared INTEGER NOT NULL DEFAULT 0 CHECK (cleared IN (0, 1));
    CREATE INDEX changes_to_clear ON changes (ended_at) WHERE state = 'settled' AND cleared = 0;
  `,
}
