import type { Migration } from './migration.ts'

/** Schedules, the steps that deliveries and requests may take, repeats, and how fast a connection may be used. */
export const engine: Migration = {
  version: 3,
  sql: `
    ALTER TABLE connections ADD COLUMN in_flight_limit INTEGER NOT NULL DEFAULT 4;
    ALTER TABLE connections ADD COLUMN per_second_limit INTEGER NOT NULL DEFAULT 10;
    ALTER TABLE drafts ADD COLUMN resend_of TEXT;

    ALTER TABLE deliveries ADD COLUMN scheduled_at INTEGER;
    ALTER TABLE deliveries ADD COLUMN schedule_zone TEXT;
    ALTER TABLE deliveries ADD COLUMN ask_reason TEXT;
    ALTER TABLE deliveries ADD COLUMN pause_after_first INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE deliveries ADD COLUMN resend_of TEXT;
    -- the operator stopped it: what comes back unsent is cancelled
    ALTER TABLE deliveries ADD COLUMN stopped_at INTEGER;
    -- it runs on the permission that was given with its schedule
    ALTER TABLE deliveries ADD COLUMN permitted INTEGER NOT NULL DEFAULT 0;
    -- the end of the last attempt that was not accepted, as JSON
    ALTER TABLE deliveries ADD COLUMN trouble TEXT;
    CREATE INDEX deliveries_repeats ON deliveries (resend_of) WHERE resend_of IS NOT NULL;

    CREATE TRIGGER deliveries_step BEFORE UPDATE OF state ON deliveries
      WHEN NEW.state <> OLD.state AND OLD.state || ' ' || NEW.state NOT IN (
        'reviewed scheduled', 'reviewed held', 'scheduled held', 'scheduled running', 'scheduled settled',
        'held running', 'held settled', 'running paused', 'running settled', 'paused running', 'paused settled')
      BEGIN SELECT RAISE (ABORT, 'a delivery takes no such step'); END;
    CREATE TRIGGER requests_step BEFORE UPDATE OF state ON requests
      WHEN NEW.state <> OLD.state AND OLD.state || ' ' || NEW.state NOT IN (
        'planned in-flight', 'planned settled', 'in-flight planned', 'in-flight settled')
      BEGIN SELECT RAISE (ABORT, 'a request takes no such step'); END;
    -- what has ended stays so; of the unknown it may become known that it was accepted
    CREATE TRIGGER requests_end BEFORE UPDATE OF outcome ON requests
      WHEN OLD.outcome IS NOT NULL AND NEW.outcome IS NOT OLD.outcome
        AND NOT (OLD.outcome = 'unknown' AND NEW.outcome = 'accepted')
      BEGIN SELECT RAISE (ABORT, 'an outcome does not change'); END;
  `,
}
