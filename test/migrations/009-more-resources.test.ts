import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

const uploaded = [7, 'c', 'http://a', '1', 'picture', 'a.png', 1, 'hash', '/r/1', null, 'Li', 'change', 5] as const
const insert = `INSERT INTO resources VALUES (${Array(13).fill('?').join(', ')})`

// Would catch: an upload that is lost with the upgrade, or loses its place in the list.
test('uploads of before stay as they were, in their order', () => {
  const { db, migrateTo } = migrated()
  migrateTo(8)
  db.prepare(insert).run(...uploaded)
  migrateTo(9)
  expect(db.prepare('SELECT * FROM resources').raw().all()).toEqual([[...uploaded]])
  expect(db.pragma('user_version', { simple: true })).toBe(9)
})

// Would catch: half of an upload, of which nobody knows whether it took place.
test('what was entered by hand has neither content nor change, and an upload has both', () => {
  const { db, migrateTo } = migrated()
  migrateTo(9)
  const add = (resourceId: string, bytes: number | null, sha256: string | null, change: string | null) =>
    db.prepare(insert).run(null, 'c', 'http://a', resourceId, 'file', 'a', bytes, sha256, null, null, 'Li', change, 1)
  add('1', null, null, null)
  add('2', 1, 'hash', 'change')
  expect(() => add('3', 1, 'hash', null)).toThrow(/CHECK/)
  expect(() => add('3', null, null, 'change')).toThrow(/CHECK/)
  expect(() => add('1', null, null, null)).toThrow(/UNIQUE/)
})
