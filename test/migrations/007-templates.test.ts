import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

test('a database from before knows no template, and keeps what it has', () => {
  const { db, migrateTo, columns } = migrated()
  migrateTo(6)
  db.exec("INSERT INTO audiences VALUES ('a', 'VIP', 'alias', 1, 'Li', 'l', 1, 1, NULL)")
  migrateTo(7)
  expect(db.prepare('SELECT name FROM audiences').pluck().all()).toEqual(['VIP'])
  expect(columns('templates')).toContain('content')
  expect(db.pragma('user_version', { simple: true })).toBe(7)
})

test('two templates cannot have one name, whatever the case', () => {
  const { db, migrateTo } = migrated()
  migrateTo(7)
  const add = (id: string, name: string) =>
    db.prepare("INSERT INTO templates VALUES (?, 'maxim', ?, '{}', 'Li', 1, 1, NULL)").run(id, name)
  add('a', 'VIP')
  expect(() => add('b', 'vip')).toThrow(/UNIQUE/)
})
