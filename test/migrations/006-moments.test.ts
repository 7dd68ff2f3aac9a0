import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

// Would catch: an earlier attempt that takes a made-up time for the one by which it was signed.
test('attempts are kept, and of earlier ones the time by which they were stamped is not known', () => {
  const { db, migrateTo } = migrated()
  migrateTo(5)
  db.pragma('foreign_keys = OFF')
  db.exec(
    "INSERT INTO attempts (request_id, number, started_at, method, url, headers) VALUES ('r', 1, 7, 'POST', 'u', '[]')",
  )
  migrateTo(6)
  expect(db.prepare('SELECT request_id, started_at, provider_time FROM attempts').all()).toEqual([
    { request_id: 'r', started_at: 7, provider_time: null },
  ])
  expect(db.pragma('user_version', { simple: true })).toBe(6)
})
