import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

// Would catch: a migration that loses what was there, or that takes earlier sends for tests.
test('what was there before is kept: no delivery was a test, no connection has a test audience', () => {
  const { db, migrateTo } = migrated()
  migrateTo(3)
  db.exec(`
    INSERT INTO connections (id, name, provider, stage, base_url, settings, built_in, created_at, updated_at)
    VALUES ('c', 'C', 'maxim', 'test', 'http://127.0.0.1', '{}', 0, 1, 1);
    INSERT INTO deliveries (id, draft_id, draft_updated_at, connection_id, connection_updated_at, connection_name, base_url,
      account, provider, stage, operator, title, content, content_hash, audience_kind, audience_named, audience_sample,
      audience_hash, state, created_at)
    VALUES ('d', 'x', 1, 'c', 1, 'C', 'http://127.0.0.1', 'app', 'maxim', 'test', 'Li', 't', '{}', 'h', 'all', 0, '[]', 'h',
      'running', 1);`)
  migrateTo(4)
  expect(db.prepare('SELECT id, state, is_test FROM deliveries').all()).toEqual([
    { id: 'd', state: 'running', is_test: 0 },
  ])
  expect(db.prepare('SELECT name, test_audience FROM connections').all()).toEqual([{ name: 'C', test_audience: null }])
})

// Would catch: a look-up that reads every delivery there ever was.
test('an earlier delivery of the same content is found through an index', () => {
  const { db, migrateTo } = migrated()
  migrateTo(4)
  const plan = db
    .prepare("EXPLAIN QUERY PLAN SELECT id FROM deliveries WHERE content_hash = 'h' ORDER BY seq DESC")
    .all()
  expect(JSON.stringify(plan)).toContain('deliveries_by_content')
})
