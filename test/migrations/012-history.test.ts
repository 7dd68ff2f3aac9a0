import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

const insert = `INSERT INTO deliveries (seq, id, draft_id, draft_updated_at, connection_id, connection_updated_at, connection_name,
  base_url, account, provider, stage, operator, title, content, content_hash, audience_kind, audience_size, audience_named,
  audience_sample, audience_hash, state, request_count, accepted, refused, created_at, submitted_at, cleared)
  VALUES (@seq, @id, 'd', 1, 'c', 1, '客服', 'http://127.0.0.1', 'a', @provider, 'test', 'Li', '维护', @content, 'h', 'alias', 1, 1,
  '[]', 'h', @state, 2, @accepted, @refused, @created, @submitted, @cleared)`
const maxim = JSON.stringify({ provider: 'maxim', setting: {}, message: { type: 'image' } })

// Would catch: an upgrade after which what was sent before is not found, or is listed at another time or as ended otherwise.
test('what was sent before waits for its index, and is known by outcome, kind and time at once', () => {
  const { db, migrateTo } = migrated()
  migrateTo(11)
  const old = { provider: 'maxim', content: maxim, state: 'settled', accepted: 2, refused: 0, created: 10, cleared: 0 }
  const add = db.prepare(insert)
  add.run({ ...old, seq: 1, id: 'a', submitted: 20 })
  add.run({ ...old, seq: 2, id: 'b', submitted: 5, accepted: 1, refused: 1 })
  add.run({ ...old, seq: 1_500, id: 'c', submitted: 30, provider: 'forward', content: '{}' })
  add.run({ ...old, seq: 1_501, id: 'd', submitted: 31, content: '', cleared: 2 })
  migrateTo(12)
  const open = 'texts_indexed + ids_indexed + recipients_indexed AS indexed'
  expect(db.prepare(`SELECT id, outcome, content_kind AS kind, ${open} FROM deliveries ORDER BY seq`).all()).toEqual([
    { id: 'a', outcome: 'accepted', kind: 'image', indexed: 0 },
    { id: 'b', outcome: 'partial', kind: 'image', indexed: 0 },
    { id: 'c', outcome: 'accepted', kind: 'event', indexed: 0 },
    { id: 'd', outcome: 'accepted', kind: null, indexed: 0 },
  ])
  const times = () => db.prepare('SELECT block, earliest, latest FROM delivery_times ORDER BY block').all()
  expect(times()).toEqual([
    { block: 0, earliest: 5, latest: 20 },
    { block: 1, earliest: 30, latest: 31 },
  ])
  db.exec('UPDATE deliveries SET submitted_at = 40 WHERE seq = 1')
  add.run({ ...old, seq: 2_048, id: 'e', submitted: null })
  expect(times()).toEqual([
    { block: 0, earliest: 5, latest: 40 },
    { block: 1, earliest: 30, latest: 31 },
    { block: 2, earliest: 10, latest: 10 },
  ])
})
