import type { Db } from './database.ts'
import { auditRepository } from './repositories/audit.ts'
import { connectionsRepository } from './repositories/connections.ts'
import { credentialsRepository } from './repositories/credentials.ts'
import { deliveriesRepository } from './repositories/deliveries.ts'
import { draftsRepository } from './repositories/drafts.ts'
import { outboxRepository } from './repositories/outbox.ts'
import { requestsRepository } from './repositories/requests.ts'
import { settingsRepository } from './repositories/settings.ts'
import { snapshotsRepository } from './repositories/snapshots.ts'

const repositories = (db: Db) => ({
  audit: auditRepository(db),
  connections: connectionsRepository(db),
  credentials: credentialsRepository(db),
  deliveries: deliveriesRepository(db),
  drafts: draftsRepository(db),
  outbox: outboxRepository(db),
  requests: requestsRepository(db),
  settings: settingsRepository(db),
  snapshots: snapshotsRepository(db),
})

export type Repositories = ReturnType<typeof repositories>

/** All tables through their repositories. `transaction` hands out its own: the outer ones would wait for ever in it. */
export interface Store extends Repositories {
  transaction<T>(work: (inside: Repositories) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export function createStore(db: Db): Store {
  return {
    ...repositories(db),
    transaction: (work) => db.transaction().execute((inside) => work(repositories(inside))),
    close: () => db.destroy(),
  }
}
