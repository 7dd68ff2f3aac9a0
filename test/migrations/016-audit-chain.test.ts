import { expect, test } from 'vitest'
import { createChainCheck } from '#main/store/audit-chain.ts'
import type { AuditRow } from '#main/store/schema.ts'
import { migrated } from '#test/helpers/migrated.ts'

// Would catch: an upgrade that loses or changes a line, or leaves those of before outside the chain.
test('what was recorded before is chained as it is', () => {
  const { db, migrateTo } = migrated()
  migrateTo(15)
  db.exec(`INSERT INTO audit (id, at, operator, action, subject_id, subject_name, detail) VALUES
    (1, 10, 'Li', 'connections.create', 'c', '工厂', '{"stage":"test"}'),
    (4, 20, 'Wu', 'operations.end', NULL, NULL, '{"outcome":"unknown"}'),
    (5, 30, 'Wu', 'a.b', NULL, NULL, 'no JSON')`)
  const before = db.prepare('SELECT id, at, operator, action, subject_id, subject_name, detail FROM audit').all()
  migrateTo(16)
  expect(db.prepare('SELECT id, at, operator, action, subject_id, subject_name, detail FROM audit').all()).toEqual(
    before,
  )
  const lines = db.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY id').all()
  const head = db.prepare<[], { line: number; hash: string }>('SELECT line, hash FROM audit_head').get()
  const check = createChainCheck()
  expect([...lines.map((line) => check.take(line)), check.end(head)]).toEqual([null, null, null, null])
  expect(head?.line).toBe(5)
  expect(lines.map(({ stage, outcome, segment }) => [stage, outcome, segment])).toEqual([
    ['test', null, 1],
    [null, 'unknown', 1],
    [null, null, 1],
  ])
  expect(() => db.exec(`UPDATE audit SET operator = 'Li'`)).toThrow(/append-only/)
  expect(() => db.exec('DELETE FROM audit')).toThrow(/append-only/)
})

test('an audit without lines has a head before the first one', () => {
  const { db, migrateTo } = migrated()
  migrateTo(16)
  expect(db.prepare('SELECT line, hash, segment FROM audit_head').all()).toEqual([{ line: 0, hash: '', segment: 1 }])
})
