import { expect, test } from 'vitest'
import { migrated } from '#test/helpers/migrated.ts'

// Would catch: tenants that are made up, two rows of one tenant, or rows without an id that stand in each other's way.
test('a database from before knows no tenant; an id stands once for each service, no id any number of times', () => {
  const { db, migrateTo } = migrated()
  migrateTo(8)
  migrateTo(10)
  expect(db.prepare('SELECT count(*) FROM tenants').pluck().get()).toBe(0)
  const add = (id: string, tenantId: string | null, baseUrl = 'http://a', origin = 'opened') =>
    db
      .prepare(
        `INSERT INTO tenants (id, connection_id, base_url, tenant_id, instance_name, origin, operator, created_at)
         VALUES (?, 'c', ?, ?, 'eco-1', ?, 'Li', 1)`,
      )
      .run(id, baseUrl, tenantId, origin)
  add('1', 't')
  add('2', 't', 'http://b')
  add('3', null)
  add('4', null)
  expect(() => add('5', 't')).toThrow(/UNIQUE/)
  expect(() => add('6', 'u', 'http://a', 'dreamt')).toThrow(/CHECK/)
})
