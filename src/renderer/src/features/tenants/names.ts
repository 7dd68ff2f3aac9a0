import type { Tenant } from '#shared/contract/tenants.ts'
import { expiryOf, secondsIn } from '#shared/domain/tenant.ts'

export const views = ['all', 'soon', 'attention', 'deleted'] as const
export type View = (typeof views)[number]

/** Something has to be done: its opening failed or got no answer, or it is over. */
const needsAttention = (tenant: Tenant, now: number): boolean =>
  tenant.phase === 'lost' || tenant.state === 'FAILURE' || expiryOf(tenant, now) === 'expired'

const isIn: Record<View, (tenant: Tenant, now: number) => boolean> = {
  all: ({ phase }) => phase !== 'deleted',
  soon: (tenant, now) => tenant.phase !== 'deleted' && expiryOf(tenant, now) === 'soon',
  attention: (tenant, now) => tenant.phase !== 'deleted' && needsAttention(tenant, now),
  deleted: ({ phase }) => phase === 'deleted',
}

/** Those that end soon come first, then those that need something done, then the others by their end. */
const rank = (tenant: Tenant, now: number): number => {
  if (expiryOf(tenant, now) === 'soon') return 0
  return tenant.phase === 'opening' || needsAttention(tenant, now) ? 1 : 2
}
const endOf = ({ endDate }: Tenant): number => secondsIn(endDate) ?? Number.POSITIVE_INFINITY

export function shownTenants(tenants: readonly Tenant[], view: View, wanted: string, now: number): Tenant[] {
  const text = wanted.trim().toLowerCase()
  const holds = ({ tenantId, instanceName, note }: Tenant) =>
    [tenantId ?? '', instanceName, note].some((one) => one.toLowerCase().includes(text))
  return tenants
    .filter((tenant) => isIn[view](tenant, now) && (text === '' || holds(tenant)))
    .sort((a, b) => rank(a, now) - rank(b, now) || compare(endOf(a), endOf(b)))
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

export const countIn = (tenants: readonly Tenant[], view: View, now: number): number =>
  tenants.filter((tenant) => isIn[view](tenant, now)).length
