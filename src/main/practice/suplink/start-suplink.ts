import { faultSwitch } from '../fault.ts'
import { bareServer, listenOnLoopback } from '../server.ts'
import { account, apps, userCount } from './account.ts'
import { openLedger } from './ledger.ts'
import type { PracticeSuplink } from './practice-suplink.ts'
import { openResources } from './resources.ts'
import { addProviderRoutes } from './routes.ts'
import { firstTenantId, openTenants } from './tenants.ts'
import type { PracticeUnread } from './unread.ts'

interface SuplinkOptions {
  clock: { now(): number }
  port: number
}

const namedApps = [...apps].map(([appId, name]) => `${name} ${appId}`).join('\n')

/** Starts the practice supLink on 127.0.0.1. */
export async function startSuplink({
  clock,
  port: wanted,
}: SuplinkOptions): Promise<{ practice: PracticeSuplink; close(): Promise<void> }> {
  const faults = faultSwitch()
  const ledger = openLedger()
  const tenants = openTenants()
  const unread = new Map<string, PracticeUnread>()
  const server = bareServer()
  addProviderRoutes(server, { faults, ledger, tenants, unread, resources: openResources(), now: clock.now })
  const port = await listenOnLoopback(server, wanted)
  const practice: PracticeSuplink = {
    baseUrl: `http://127.0.0.1:${port}`,
    port,
    credentials: { ...account, apps: namedApps, agentId: firstTenantId },
    examples: {
      user: 'admin\ntest001\ntest106',
      appId: [...apps.keys()].join('\n'),
      resourceId: '1\n2\n3\n4',
      tenantId: firstTenantId,
      instanceName: 'eco-krn2\nfail-krn2',
    },
    devices: userCount,
    get fault() {
      return faults.current()
    },
    set fault(fault) {
      faults.set(fault, null)
    },
    failNext: (fault, times) => faults.set(fault, times),
    ledger: ledger.all,
    tenants: () => tenants.all(clock.now()),
    unread: () => unread,
  }
  return { practice, close: () => server.close() }
}
