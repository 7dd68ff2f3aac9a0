import { setTimeout } from 'node:timers/promises'
import type { Db } from './database.ts'
import { audiencesRepository } from './repositories/audiences.ts'
import { auditRepository } from './repositories/audit.ts'
import { changesRepository } from './repositories/changes.ts'
import { claimsRepository } from './repositories/claims.ts'
import { connectionsRepository } from './repositories/connections.ts'
import { countsRepository } from './repositories/counts.ts'
import { credentialsRepository } from './repositories/credentials.ts'
import { deliveriesRepository } from './repositories/deliveries.ts'
import { draftsRepository } from './repositories/drafts.ts'
import { figuresRepository } from './repositories/figures.ts'
import type { AudienceOf } from './repositories/frozen-recipients.ts'
import { gramsRepository } from './repositories/grams.ts'
import { healthRepository } from './repositories/health.ts'
import { historyRepository } from './repositories/history.ts'
import { listingRepository } from './repositories/listing.ts'
import { notesRepository } from './repositories/notes.ts'
import { outboxRepository } from './repositories/outbox.ts'
import { recipientIndexRepository } from './repositories/recipient-index.ts'
import { recipientsRepository } from './repositories/recipients.ts'
import { requestsRepository } from './repositories/requests.ts'
import { resourcesRepository } from './repositories/resources.ts'
import { retentionRepository } from './repositories/retention.ts'
import { settingsRepository } from './repositories/settings.ts'
import { snapshotsRepository } from './repositories/snapshots.ts'
import { templatesRepository } from './repositories/templates.ts'
import { tenantsRepository } from './repositories/tenants.ts'
import { togetherRepository } from './repositories/together.ts'
import { storageReason } from './store-error.ts'

const repositories = (db: Db, audienceOf: AudienceOf) => ({
  audiences: audiencesRepository(db),
  audit: auditRepository(db),
  changes: changesRepository(db),
  claims: claimsRepository(db),
  connections: connectionsRepository(db),
  counts: countsRepository(db),
  credentials: credentialsRepository(db),
  deliveries: deliveriesRepository(db),
  drafts: draftsRepository(db),
  grams: gramsRepository(db),
  figures: figuresRepository(db),
  health: healthRepository(db),
  history: historyRepository(db),
  listing: listingRepository(db, audienceOf),
  notes: notesRepository(db),
  outbox: outboxRepository(db),
  recipientIndex: recipientIndexRepository(db, audienceOf),
  recipients: recipientsRepository(db, audienceOf),
  requests: requestsRepository(db),
  resources: resourcesRepository(db),
  retention: retentionRepository(db),
  settings: settingsRepository(db),
  snapshots: snapshotsRepository(db),
  templates: templatesRepository(db),
  tenants: tenantsRepository(db),
  together: togetherRepository(db),
})

export type Repositories = ReturnType<typeof repositories>

/** All tables through their repositories. `transaction` hands out its own: the outer ones would wait for ever in it. */
export interface Store extends Repositories {
  /** Runs `work` as one transaction, anew when another program had the database; rejects with what failed first. */
  transaction<T>(work: (inside: Repositories) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const tries = 20
const betweenTriesMs = 50

/** `audienceOf` reads whom the frozen bodies are for, which only their providers can. */
export function createStore(
  db: Db,
  audienceOf: AudienceOf,
  wait: (milliseconds: number) => Promise<unknown> = setTimeout,
): Store {
  const once = async <T>(work: (inside: Repositories) => Promise<T>): Promise<T> => {
    let first: unknown
    try {
      return await db.transaction().execute(async (inside) => {
        try {
          return await work(repositories(inside, audienceOf))
        } catch (error) {
          first = error
          throw error
        }
      })
    } catch (error) {
      throw first ?? error
    }
  }
  const transaction: Store['transaction'] = async (work) => {
    for (let left = tries; ; left -= 1) {
      try {
        return await once(work)
      } catch (error) {
        if (left === 1 || storageReason(error) !== 'busy') throw error
        await wait(betweenTriesMs)
      }
    }
  }
  return { ...repositories(db, audienceOf), transaction, close: () => db.destroy() }
}
