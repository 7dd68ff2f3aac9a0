import { expect, test } from 'vitest'
import type { Tenant } from '#shared/contract/tenants.ts'
import { shownTenants } from './names.ts'

const now = 1_790_000_000_000
const tenant = (id: string, days: number | null, more: Partial<Tenant> = {}): Tenant => ({
  ...{ id, connectionId: 'c', tenantId: `t-${id}`, instanceName: `eco-${id}`, startDate: null, state: 'SUCCESS' },
  ...{ phase: 'known', origin: 'added', note: '', operator: 'Li', changeId: null, createdAt: 1 },
  ...{ askedAt: null, askOutcome: null, nextAskAt: null, deletedAt: null },
  endDate: days === null ? null : String(now / 1_000 + days * 86_400),
  ...more,
})
const all = [
  tenant('late', 400),
  tenant('over', -3),
  tenant('none', null),
  tenant('soon2', 20),
  tenant('lost', null, { phase: 'lost', tenantId: null }),
  tenant('gone', 5, { phase: 'deleted', deletedAt: 1 }),
  tenant('soon1', 2, { note: '客户甲' }),
]
const ids = (...given: [Parameters<typeof shownTenants>[1], string]) =>
  shownTenants(all, ...given, now).map(({ id }) => id)

// Would catch: a tenant that ends tomorrow at the end of a long list.
test('what ends soon comes first, then what needs something done, the rest by its end', () => {
  expect(ids('all', '')).toEqual(['soon1', 'soon2', 'over', 'lost', 'late', 'none'])
  expect(ids('soon', '')).toEqual(['soon1', 'soon2'])
  expect(ids('attention', '')).toEqual(['over', 'lost'])
  expect(ids('deleted', '')).toEqual(['gone'])
})

test('a tenant is found by id, name and note', () => {
  expect(ids('all', 'T-SOON1')).toEqual(['soon1'])
  expect(ids('all', ' eco-late')).toEqual(['late'])
  expect(ids('all', '客户')).toEqual(['soon1'])
  expect(ids('all', 'nobody')).toEqual([])
})
