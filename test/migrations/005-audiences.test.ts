import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

// Would catch: drafts that are lost, or take a saved audience for theirs, once audiences can be saved.
test('drafts are kept, and none of them was filled from a saved audience', () => {
  const { db, migrateTo, columns } = migrated()
  migrateTo(3)
  db.exec(`
    INSERT INTO connections (id, name, provider, stage, base_url, settings, built_in, created_at, updated_at)
    VALUES ('c', 'C', 'maxim', 'test', 'http://127.0.0.1', '{}', 0, 1, 1);
    INSERT INTO drafts (id, connection_id, title, operator, content, updated_at) VALUES ('x', 'c', 't', 'Li', '{}', 1);
    INSERT INTO draft_audiences (draft_id, text) VALUES ('x', 'u10001');`)
  migrateTo(5)
  expect(db.prepare('SELECT id, title, audience_id FROM drafts').all()).toEqual([
    { id: 'x', title: 't', audience_id: null },
  ])
  expect(db.prepare('SELECT text FROM draft_audiences').pluck().all()).toEqual(['u10001'])
  expect(columns('audiences')).toContain('last_used_at')
  expect(db.pragma('user_version', { simple: true })).toBe(5)
})

test('two audiences cannot have one name, whatever the case', () => {
  const { db, migrateTo } = migrated()
  migrateTo(5)
  const add = (id: string, name: string) =>
    db.prepare("INSERT INTO audiences VALUES (?, ?, 'alias', 1, 'Li', ?, 1, 1, NULL)").run(id, name, id)
  add('a', 'VIP')
  expect(() => add('b', 'vip')).toThrow(/UNIQUE/)
})
