import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

const row = (resourceId: string, kind = 'picture', baseUrl = 'http://a') =>
  [null, 'c', baseUrl, resourceId, kind, 'a.png', 1, 'hash', null, null, 'Li', 'change', 1] as const
const insert = `INSERT INTO resources VALUES (${Array(13).fill('?').join(', ')})`

// Would catch: uploads of before that are made up, or their record lost.
test('a database from before knows no resource, and keeps its record of uploads', () => {
  const { db, migrateTo, columns } = migrated()
  migrateTo(7)
  db.exec(`INSERT INTO changes (id, connection_id, connection_name, provider, stage, operation, operator, asked,
    input_hash, started_at) VALUES ('u', 'c', '工厂', 'suplink', 'test', 'resource.upload', 'Li', '[]', 'h', 1)`)
  migrateTo(8)
  expect(db.prepare('SELECT operation FROM changes').pluck().all()).toEqual(['resource.upload'])
  expect(columns('resources')).toContain('thumbnail')
  expect(db.prepare('SELECT count(*) FROM resources').pluck().get()).toBe(0)
  expect(db.pragma('user_version', { simple: true })).toBe(8)
})

// Would catch: two files under one id, of which the wrong one would be sent.
test('an id stands once for each service of a connection, and only kinds that exist', () => {
  const { db, migrateTo } = migrated()
  migrateTo(8)
  const add = (...values: ReturnType<typeof row>) => db.prepare(insert).run(...values)
  add(...row('1'))
  add(...row('2'))
  add(...row('1', 'picture', 'http://b'))
  expect(() => add(...row('1', 'file'))).toThrow(/UNIQUE/)
  expect(() => add(...row('3', 'music'))).toThrow(/CHECK/)
})
