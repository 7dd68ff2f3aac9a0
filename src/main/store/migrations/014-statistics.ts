import type { Migration } from './migration.ts'

/** The line of `volume` in which a delivery counts, by its values before or after a change. */
const slot = (row: string): string => `coalesce(${row}started_at, ${row}settled_at, ${row}created_at) / 900000`
const ends = (row: string): string =>
  ['accepted', 'refused', 'not_sent', 'unknown', 'cancelled']
    .map((count, bit) => `(${row}${count} > 0) * ${2 ** bit}`)
    .join(' + ')
const lineOf = (row: string): string => `${slot(row)}, ${row}provider, ${row}stage, ${ends(row)}`

const counted = `
  INSERT INTO volume (slot, provider, stage, ends, deliveries) VALUES (${lineOf('NEW.')}, 1)
    ON CONFLICT DO UPDATE SET deliveries = deliveries + 1;`
const uncounted = `
  UPDATE volume SET deliveries = deliveries - 1
    WHERE (slot, provider, stage, ends) = (${lineOf('OLD.')});`
const columns = 'state, started_at, settled_at, provider, stage, accepted, refused, not_sent, unknown, cancelled'

/** How many deliveries there were at which time, and what became of forwarded events, counted without reading them all. */
export const statistics: Migration = {
  version: 14,
  sql: `
    -- deliveries that have settled, by the quarter of an hour in which they began or were taken back: as fine as time
    -- zones differ; bits of \`ends\`: some requests were 1 accepted, 2 refused, 4 not sent, 8 unknown, 16 cancelled
    CREATE TABLE volume (
      slot INTEGER NOT NULL,
      provider TEXT NOT NULL,
      stage TEXT NOT NULL,
      ends INTEGER NOT NULL,
      deliveries INTEGER NOT NULL CHECK (deliveries >= 0),
      PRIMARY KEY (slot, provider, stage, ends)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO volume (slot, provider, stage, ends, deliveries)
      SELECT ${lineOf('')}, count(*) FROM deliveries WHERE state = 'settled' GROUP BY 1, 2, 3, 4;
    CREATE TRIGGER volume_added AFTER INSERT ON deliveries WHEN NEW.state = 'settled' BEGIN ${counted} END;
    CREATE TRIGGER volume_left AFTER UPDATE OF ${columns} ON deliveries WHEN OLD.state = 'settled'
      BEGIN ${uncounted} END;
    CREATE TRIGGER volume_entered AFTER UPDATE OF ${columns} ON deliveries WHEN NEW.state = 'settled'
      BEGIN ${counted} END;
    CREATE TRIGGER volume_removed AFTER DELETE ON deliveries WHEN OLD.state = 'settled' BEGIN ${uncounted} END;
    -- provider and state stand in it although they are all the same, since SQLite otherwise looks them up in the row
    CREATE INDEX deliveries_forwarded ON deliveries (connection_id, coalesce(started_at, settled_at),
      accepted, refused, not_sent, unknown, cancelled, provider, state) WHERE state = 'settled' AND provider = 'forward';
  `,
}
