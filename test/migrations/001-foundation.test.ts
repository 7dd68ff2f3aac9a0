import type Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

const tables = [
  'attempts',
  'audit',
  'bodies',
  'connections',
  'credentials',
  'deliveries',
  'draft_audiences',
  'drafts',
  'readings',
  'requests',
  'settings',
  'snapshots',
  'vault_key',
]
const tablesOf = (db: Database.Database) =>
  db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()

function withDelivery(): Database.Database {
  const { db, migrateTo } = migrated()
  migrateTo(1)
  db.exec(`
    INSERT INTO deliveries (id, draft_id, draft_updated_at, connection_id, connection_updated_at, connection_name, base_url,
      account, provider, stage, operator, title, content, content_hash, audience_kind, audience_named, audience_sample,
      audience_hash, state, created_at)
    VALUES ('d', 'x', 1, 'c', 1, 'C', 'http://127.0.0.1', 'app', 'maxim', 'test', 'Li', 't', '{}', 'h', 'all', 0, '[]', 'h', 'reviewed', 1);
    INSERT INTO requests (id, delivery_id, position, request_id, method, url, sha256)
    VALUES ('r', 'd', 1, 'r-1', 'POST', 'http://127.0.0.1', 'h');
    INSERT INTO bodies VALUES ('r', x'7b7d');
    INSERT INTO attempts (request_id, number, started_at, method, url, headers)
    VALUES ('r', 1, 1, 'POST', 'http://127.0.0.1', '[]');
    INSERT INTO snapshots VALUES ('d', '1', 1, '[]');
  `)
  return db
}

test('before: nothing; after: every table, and version 1', () => {
  const { db, migrateTo, columns } = migrated()
  expect(tablesOf(db)).toEqual([])
  migrateTo(1)
  expect(tablesOf(db)).toEqual(tables)
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  expect(columns('audit')).toEqual(['id', 'at', 'operator', 'action', 'subject_id', 'subject_name', 'detail'])
})

describe('the tables themselves refuse', () => {
  // Would catch: counts on the screen that don't add up to the requests that there are.
  test('counts that do not add up', () => {
    const db = withDelivery()
    expect(() => db.exec('UPDATE deliveries SET planned = 1')).toThrow(/CHECK/)
    db.exec('UPDATE deliveries SET planned = 1, request_count = 1')
    expect(() => db.exec('UPDATE deliveries SET planned = 0')).toThrow(/CHECK/)
    db.exec('UPDATE deliveries SET planned = 0, in_flight = 1')
  })

  test('a settled request without an outcome, or an open one with one', () => {
    const db = withDelivery()
    expect(() => db.exec("UPDATE requests SET state = 'settled'")).toThrow(/CHECK/)
    expect(() => db.exec("UPDATE requests SET outcome = 'accepted'")).toThrow(/CHECK/)
    db.exec("UPDATE requests SET state = 'settled', outcome = 'accepted'")
  })

  test('a second request at a place, and a second attempt of a number', () => {
    const db = withDelivery()
    const copy =
      "INSERT INTO requests SELECT 'other', delivery_id, position, 'r-2', method, url, headers, sha256, recipients"
    expect(() =>
      db.exec(`${copy}, state, outcome, cause_code, http_status, provider_code, provider_message, task_id, provider_ids,
        attempts, settled_at FROM requests`),
    ).toThrow(/UNIQUE/)
    expect(() => db.exec('INSERT INTO attempts SELECT * FROM attempts')).toThrow(/UNIQUE/)
  })

  test('a second name in other letters, and a second key of the vault', () => {
    const db = withDelivery()
    const insert = (id: string, name: string) =>
      db.exec(`INSERT INTO connections VALUES ('${id}', '${name}', 'maxim', 'test', 'u', '{}', 0, 1, 1)`)
    insert('c', 'App')
    expect(() => insert('e', 'APP')).toThrow(/UNIQUE/)
    db.exec("INSERT INTO vault_key VALUES (1, 'key-file', x'00', 1)")
    expect(() => db.exec("INSERT INTO vault_key VALUES (2, 'key-file', x'00', 1)")).toThrow(/CHECK/)
  })

  // Would catch: a line of the audit that somebody rewrites or removes, by a bug or on purpose.
  test('any change of the audit but a new line', () => {
    const db = withDelivery()
    db.exec("INSERT INTO audit (at, operator, action, detail) VALUES (1, 'Li', 'a.b', '{}')")
    for (const change of ["UPDATE audit SET operator = 'Wu'", 'UPDATE audit SET at = at', 'DELETE FROM audit']) {
      expect(() => db.exec(change)).toThrow(/append-only/)
    }
    expect(() => db.exec("REPLACE INTO audit (id, at, operator, action, detail) VALUES (1, 2, 'Wu', 'x', '')")).toThrow(
      /append-only|UNIQUE/,
    )
    expect(db.prepare('SELECT operator FROM audit').pluck().all()).toEqual(['Li'])
  })

  test('a number in a place for text', () => {
    const db = withDelivery()
    expect(() => db.exec("UPDATE deliveries SET created_at = 'yesterday'")).toThrow(/cannot store/)
  })
})

test('what belongs to a delivery goes with it', () => {
  const db = withDelivery()
  db.exec('DELETE FROM deliveries')
  for (const table of ['requests', 'attempts', 'snapshots']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
})
