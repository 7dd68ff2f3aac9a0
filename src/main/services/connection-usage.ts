import type { Repositories } from '#main/store/store.ts'
import type { ConnectionUsage } from '#shared/contract/connections.ts'

/** What removing a connection would take along, and what would stay. */
export async function usageOf(
  { changes, deliveries, drafts, health, tenants }: Repositories,
  id: string,
): Promise<ConnectionUsage> {
  const states = await deliveries.statesOf(id)
  const all = Object.values(states).reduce((sum, n) => sum + n, 0)
  const { held = 0, scheduled = 0, running = 0, paused = 0, settled = 0 } = states
  return {
    drafts: await drafts.count(id),
    deliveries: all,
    underWay: all - settled,
    ...{ held, scheduled, running: running + paused },
    changes: await changes.countOpen(id),
    resources: await health.countResources(id),
    tenants: await tenants.countOf(id),
  }
}
