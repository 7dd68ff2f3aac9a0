import type { Migration } from './migration.ts'

/** At which time of the provider an attempt was stamped. */
export const moments: Migration = {
  version: 6,
  sql: `
    ALTER TABLE attempts ADD COLUMN provider_time INTEGER;
  `,
}
