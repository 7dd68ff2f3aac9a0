import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

// Would catch: an upgrade that takes the records of before for cleared, or that finds none of them when their time is over.
test('what was recorded before is whole, and is found when its time is over', () => {
  const { db, migrateTo } = migrated()
  migrateTo(8)
  db.exec(`INSERT INTO changes (id, connection_id, connection_name, provider, stage, operation, operator, asked,
    input_hash, started_at, state, outcome, ended_at)
    VALUES ('u', 'c', '工厂', 'suplink', 'test', 'resource.upload', 'Li', '[]', 'h', 1, 'settled', 'accepted', 2)`)
  migrateTo(11)
  expect(db.prepare('SELECT id, cleared FROM changes').all()).toEqual([{ id: 'u', cleared: 0 }])
  const plan = db
    .prepare(`EXPLAIN QUERY PLAN SELECT id FROM deliveries WHERE +state = 'settled' AND cleared < 2 AND settled_at < ?`)
    .all(1)
  expect(JSON.stringify(plan)).toContain('deliveries_to_clear')
  expect(() => db.exec('UPDATE changes SET cleared = 2')).toThrow(/CHECK/)
})
