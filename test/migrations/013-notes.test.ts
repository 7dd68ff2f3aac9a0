import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

// Would catch: a list of deliveries to everybody and to tags that reads the whole history.
test('deliveries to many are found through an index, and notes are kept once', () => {
  const { db, migrateTo, columns } = migrated()
  migrateTo(13)
  expect(columns('notes')).toEqual(['seq', 'id', 'delivery_id', 'at', 'operator', 'text'])
  const plan = db
    .prepare(
      `EXPLAIN QUERY PLAN SELECT id FROM deliveries WHERE state <> 'reviewed' AND audience_kind IN ('all', 'tag')
       AND created_at >= ? ORDER BY created_at DESC LIMIT 51`,
    )
    .all(1)
  expect(JSON.stringify(plan)).toContain('deliveries_to_many')
  expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
  expect(() =>
    db.exec(`INSERT INTO notes (id, delivery_id, at, operator, text) VALUES ('n', 'none', 1, 'Li', 'x')`),
  ).toThrow(/FOREIGN KEY/)
})
