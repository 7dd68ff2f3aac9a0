import type Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import {
  type DeliveryState,
  deliveryMoves,
  deliveryStateSchema,
  outcomeSchema,
  requestMoves,
  requestStateSchema,
} from '#shared/domain/delivery.ts'
import { migrated } from '#test/helpers/migrated.ts'

const delivery = (id: string, state: string) => `
  INSERT INTO deliveries (id, draft_id, draft_updated_at, connection_id, connection_updated_at, connection_name, base_url,
    account, provider, stage, operator, title, content, content_hash, audience_kind, audience_named, audience_sample,
    audience_hash, state, created_at)
  VALUES ('${id}', 'x', 1, 'c', 1, 'C', 'http://127.0.0.1', 'app', 'maxim', 'test', 'Li', 't', '{}', 'h', 'all', 0, '[]', 'h', '${state}', 1);`
const request = (id: string, state: string, outcome: string | null) => `
  INSERT INTO requests (id, delivery_id, position, request_id, method, url, sha256, state, outcome)
  VALUES ('${id}', 'd', 1, 'r', 'POST', 'http://127.0.0.1', 'h', '${state}', ${outcome === null ? 'NULL' : `'${outcome}'`});`

const does = (db: Database.Database, sql: string): boolean => {
  try {
    db.exec(sql)
    return true
  } catch {
    return false
  }
}

test('what was there before is kept, with the pace that every connection had', () => {
  const { db, migrateTo } = migrated()
  migrateTo(2)
  db.exec(`
    INSERT INTO connections (id, name, provider, stage, base_url, settings, built_in, created_at, updated_at)
    VALUES ('c', 'C', 'maxim', 'test', 'http://127.0.0.1', '{}', 0, 1, 1);
    INSERT INTO drafts (id, connection_id, title, operator, content, updated_at) VALUES ('x', 'c', 't', 'Li', '{}', 1);
    ${delivery('d', 'running')}`)
  migrateTo(3)
  expect(db.prepare('SELECT in_flight_limit, per_second_limit FROM connections').get()).toEqual({
    in_flight_limit: 4,
    per_second_limit: 10,
  })
  expect(db.prepare('SELECT resend_of FROM drafts').get()).toEqual({ resend_of: null })
  expect(db.prepare('SELECT state, scheduled_at, pause_after_first, trouble FROM deliveries').get()).toEqual({
    state: 'running',
    scheduled_at: null,
    pause_after_first: 0,
    trouble: null,
  })
})

describe('the database allows the steps of the table and no others:', () => {
  const states = deliveryStateSchema.options
  test.each(states.flatMap((from) => states.map((to): [DeliveryState, DeliveryState] => [from, to])))(
    'a delivery from %s to %s',
    (from, to) => {
      const { db, migrateTo } = migrated()
      migrateTo(3)
      db.exec(delivery('d', from))
      const isAllowed = from === to || deliveryMoves[from].includes(to)
      expect(does(db, `UPDATE deliveries SET state = '${to}'`)).toBe(isAllowed)
    },
  )

  test('a request', () => {
    const { db, migrateTo } = migrated()
    migrateTo(3)
    db.exec(delivery('d', 'running'))
    for (const from of requestStateSchema.options) {
      for (const to of requestStateSchema.options) {
        db.exec(`DELETE FROM requests; ${request('r', from, from === 'settled' ? 'refused' : null)}`)
        const outcome = to === 'settled' ? "'refused'" : 'NULL'
        const isAllowed = from === to || requestMoves[from].includes(to)
        expect([from, to, does(db, `UPDATE requests SET state = '${to}', outcome = ${outcome}`)]).toEqual([
          from,
          to,
          isAllowed,
        ])
      }
    }
  })

  test('an outcome', () => {
    const { db, migrateTo } = migrated()
    migrateTo(3)
    db.exec(delivery('d', 'settled'))
    for (const from of outcomeSchema.options) {
      for (const to of outcomeSchema.options) {
        db.exec(`DELETE FROM requests; ${request('r', 'settled', from)}`)
        const isAllowed = from === to || (from === 'unknown' && to === 'accepted')
        expect([from, to, does(db, `UPDATE requests SET outcome = '${to}'`)]).toEqual([from, to, isAllowed])
      }
    }
  })
})
