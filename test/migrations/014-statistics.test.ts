import type Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type Migrated, migrated } from '#test/helpers/migrated.ts'
import { insertSettled } from '#test/helpers/seed-figures.ts'

const quarter = 900_000

/** The lines that counting every delivery comes to. */
const countedAnew = (db: Database.Database) =>
  db
    .prepare(`SELECT coalesce(started_at, settled_at) / ${quarter} AS slot, provider, stage,
      (accepted > 0) + 2 * (refused > 0) + 4 * (not_sent > 0) + 8 * (unknown > 0) + 16 * (cancelled > 0) AS ends,
      count(*) AS deliveries FROM deliveries WHERE state = 'settled' GROUP BY 1, 2, 3, 4`)
    .all()
const kept = (db: Database.Database) =>
  db.prepare('SELECT * FROM volume WHERE deliveries > 0 ORDER BY slot, provider, stage, ends').all()

/** Deliveries of before and after the upgrade, and all that may still happen to one that has settled. */
function history({ db, migrateTo }: Migrated): void {
  migrateTo(11)
  insertSettled(db, { id: 'a', startedAt: 5, accepted: 1 })
  insertSettled(db, { id: 'b', startedAt: null, settledAt: 7, cancelled: 2, provider: 'forward' })
  insertSettled(db, { id: 'c', startedAt: 9, accepted: 2 })
  migrateTo(14)
}
function goOn(db: Database.Database): void {
  insertSettled(db, { id: 'd', startedAt: 3 * quarter, unknown: 1, stage: 'test' })
  insertSettled(db, { id: 'e', startedAt: 3 * quarter, accepted: 1, stage: 'test' })
  db.exec("UPDATE deliveries SET unknown = 0, accepted = 1 WHERE id = 'd'")
  db.exec("UPDATE deliveries SET cleared = 2, content = '' WHERE id = 'a'")
  db.exec("DELETE FROM deliveries WHERE id = 'c'")
}

// Would catch: a count that forgets what was sent before the upgrade, or what became known of a push afterwards.
test('deliveries of before and of later are counted as they are', () => {
  const upgraded = migrated()
  history(upgraded)
  const { db } = upgraded
  expect(kept(db)).toEqual(countedAnew(db))
  goOn(db)
  expect(kept(db)).toEqual(countedAnew(db))
  expect(kept(db)).toEqual([
    { slot: 0, provider: 'forward', stage: 'production', ends: 16, deliveries: 1 },
    { slot: 0, provider: 'maxim', stage: 'production', ends: 1, deliveries: 1 },
    { slot: 3, provider: 'maxim', stage: 'test', ends: 1, deliveries: 2 },
  ])
})

// The control: without one of its triggers the count differs.
test.each(['volume_added', 'volume_left', 'volume_entered', 'volume_removed'])(
  'without %s it would not be',
  (trigger) => {
    const upgraded = migrated()
    history(upgraded)
    const { db } = upgraded
    db.exec(`DROP TRIGGER ${trigger}`)
    goOn(db)
    expect(kept(db)).not.toEqual(countedAnew(db))
  },
)

// Would catch: a page about targets that reads every delivery.
test('forwarded events are counted from an index alone', () => {
  const { db, migrateTo } = migrated()
  migrateTo(14)
  const plan = db
    .prepare(`EXPLAIN QUERY PLAN SELECT sum(cancelled) FROM deliveries INDEXED BY deliveries_forwarded
      WHERE state = 'settled' AND provider = 'forward' AND connection_id = ?
      AND coalesce(started_at, settled_at) >= ? AND coalesce(started_at, settled_at) < ?`)
    .all('b', 0, 9)
  expect(JSON.stringify(plan)).toContain('COVERING INDEX deliveries_forwarded')
})
