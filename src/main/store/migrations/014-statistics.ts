import type { Migration } from './migration.ts'

/** Indexes from which the figures of days and of forwarding targets are counted without reading a delivery. */
export const statistics: Migration = {
  version: 14,
  sql: `
    -- what has not settled changes too often to stand in an index, and is little
    CREATE INDEX deliveries_by_day ON deliveries (coalesce(started_at, settled_at), provider, stage,
      accepted, refused, not_sent, unknown, cancelled) WHERE state = 'settled';
    CREATE INDEX deliveries_forwarded ON deliveries (connection_id, coalesce(started_at, settled_at),
      accepted, refused, not_sent, unknown, cancelled) WHERE state = 'settled' AND provider = 'forward';
  `,
}
