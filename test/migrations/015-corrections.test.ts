import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

// Would catch: an upgrade that takes what was sent before for a correction, or looks through all of it for the same words.
test('what was recorded before corrects nothing; corrections and the same words are found by an index', () => {
  const { db, migrateTo, columns } = migrated()
  migrateTo(14)
  db.exec(`INSERT INTO connections (id, name, provider, stage, base_url, settings, built_in, created_at, updated_at)
    VALUES ('c', 'App', 'maxim', 'test', 'http://x', '{}', 0, 1, 1)`)
  db.exec(
    `INSERT INTO drafts (id, connection_id, title, operator, content, updated_at) VALUES ('d', 'c', 't', 'Li', '{}', 1)`,
  )
  migrateTo(15)
  expect(db.prepare('SELECT id, correction_of FROM drafts').all()).toEqual([{ id: 'd', correction_of: null }])
  expect(columns('deliveries')).toEqual(expect.arrayContaining(['correction_of', 'words_hash']))
  const plan = (sql: string) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ x: 'x' }))
  expect(plan('SELECT id FROM deliveries WHERE correction_of = @x ORDER BY seq DESC')).toContain(
    'deliveries_corrections',
  )
  expect(plan('SELECT id FROM deliveries WHERE words_hash = @x OR content_hash = @x')).toContain('deliveries_by_words')
})
