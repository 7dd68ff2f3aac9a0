import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

const insert = `INSERT INTO changes (id, connection_id, connection_name, provider, stage, operation, operator, asked, input_hash, started_at)
  VALUES ('x', 'c', 'C', 'suplink', 'test', 'tenant.opening', 'Li', '[]', 'h', 1)`

/** A database of version 1 that has been worked with, at version 2. */
function grown() {
  const { db, migrateTo, columns } = migrated()
  migrateTo(1)
  db.exec(`
    INSERT INTO connections VALUES ('c', 'C', 'suplink', 'test', 'http://127.0.0.1', '{}', 0, 1, 1);
    INSERT INTO credentials VALUES ('c', 'secretKey', 'sealed', 1);
    INSERT INTO audit (at, operator, action, detail) VALUES (1, 'Li', 'operations.begin', '{"call":"suplink.tenant.opening"}');
  `)
  migrateTo(2)
  return { db, columns }
}

// Would catch: a migration that loses or changes what was there, or that forgets the table.
test('before: version 1 with its rows; after: the same rows, and an empty table of changes', () => {
  const { db, columns } = grown()
  expect(db.pragma('user_version', { simple: true })).toBe(2)
  expect(db.prepare('SELECT id, name FROM connections').all()).toEqual([{ id: 'c', name: 'C' }])
  expect(db.prepare('SELECT sealed FROM credentials').pluck().all()).toEqual(['sealed'])
  expect(db.prepare('SELECT operator, action FROM audit').all()).toEqual([
    { operator: 'Li', action: 'operations.begin' },
  ])
  expect(db.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(0)
  expect(columns('changes')).toEqual(
    expect.arrayContaining(['connection_id', 'asked', 'state', 'outcome', 'provider_ids', 'started_at', 'ended_at']),
  )
})

// Would catch: a history that goes with the connection it is about.
test('a change stays when its connection is deleted', () => {
  const { db } = grown()
  db.exec(insert)
  db.exec('DELETE FROM connections')
  expect(db.prepare('SELECT id, state FROM changes').all()).toEqual([{ id: 'x', state: 'planned' }])
})

test('the table refuses an end without an outcome, an outcome before the end, and a second one of an id', () => {
  const { db } = grown()
  db.exec(insert)
  expect(() => db.exec(insert)).toThrow(/UNIQUE/)
  expect(() => db.exec("UPDATE changes SET state = 'settled'")).toThrow(/CHECK/)
  expect(() => db.exec("UPDATE changes SET outcome = 'accepted', ended_at = 2")).toThrow(/CHECK/)
  expect(() => db.exec("UPDATE changes SET state = 'settled', outcome = 'failed', ended_at = 2")).toThrow(/CHECK/)
  db.exec("UPDATE changes SET state = 'settled', outcome = 'unknown', ended_at = 2")
})

// Would catch: a list that reads every change of every connection.
test('a page of a connection and what is in flight are found by their indexes', () => {
  const { db } = grown()
  const plan = (query: string) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${query}`).all())
  expect(plan("SELECT * FROM changes WHERE connection_id = 'c' AND seq < 9 ORDER BY seq DESC LIMIT 10")).toMatch(
    /changes_by_connection/,
  )
  expect(plan("SELECT * FROM changes WHERE state <> 'settled' ORDER BY seq")).toMatch(/changes_in_flight/)
})
