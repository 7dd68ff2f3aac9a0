import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { createEvents } from '#main/app/events.ts'
import { systemClock, systemRandom } from '#main/app/node-ports.ts'
import { createDispatcher } from '#main/delivery/dispatcher.ts'
import { createDuplicates } from '#main/delivery/duplicates.ts'
import { createGrowth } from '#main/delivery/growth.ts'
import { createHolds } from '#main/delivery/holds.ts'
import { createPace } from '#main/delivery/pace.ts'
import { createReach } from '#main/delivery/reach.ts'
import { createReview } from '#main/delivery/review.ts'
import { createSchedules } from '#main/delivery/schedules.ts'
import { createSentToday } from '#main/delivery/sent-today.ts'
import { createSubmit } from '#main/delivery/submit.ts'
import { createDirectSubmit } from '#main/delivery/submit-directly.ts'
import { createTestFirst } from '#main/delivery/test-first.ts'
import { providers } from '#main/providers/registry.ts'
import { createAccounts } from '#main/services/accounts.ts'
import { createAttachmentChecks } from '#main/services/attachment-check.ts'
import { createConnections } from '#main/services/connections.ts'
import type { Core } from '#main/services/core.ts'
import { createDrafts } from '#main/services/drafts.ts'
import { createStageLock } from '#main/services/stage-lock.ts'
import { sealedRepository } from '#main/store/repositories/sealed.ts'
import type { Store } from '#main/store/store.ts'
import { createKeyFileProtector } from '#main/vault/key-file-protector.ts'
import { createRedactor } from '#main/vault/redactor.ts'
import { openVault } from '#main/vault/vault.ts'
import { databaseName, operator } from './app.ts'
import { type Folder, temporaryFolder } from './folder.ts'
import { accessToken, textMessage } from './sending.ts'
import { silentLog } from './silent-log.ts'
import { openStore } from './store.ts'

/**
 * The parts of the delivery engine put together by hand, without hold, so that a test can give the dispatcher a store
 * that breaks a rule.
 */
export async function openEngine(storeForDispatcher: (store: Store) => Store = (store) => store) {
  const folder: Folder = temporaryFolder()
  const { db, store } = openStore(folder.file(databaseName))
  const redactor = createRedactor()
  const protector = createKeyFileProtector(folder.file('vault.key'), randomBytes)
  const log = silentLog
  const vault = await openVault({ sealed: sealedRepository(db), protector, redactor, log, randomBytes, now: Date.now })
  const core: Core = {
    store,
    vault,
    redactor,
    clock: systemClock,
    random: systemRandom,
    log,
    events: createEvents(systemClock),
    providers,
    storage: { mayStart: () => true, assertSound: () => {} },
  }
  const accounts = createAccounts(core, {})
  const stageLock = createStageLock(core)
  const connections = createConnections(core, { accounts, stageLock })
  const drafts = createDrafts(core)
  const thresholds = async () => ({
    massAbove: 500,
    massHoldSeconds: 0,
    holdSeconds: 0,
    duplicateMinutes: 0,
    largerTimes: 0,
    quietFrom: 0,
    quietTo: 0,
  })
  const findDuplicate = createDuplicates(core)
  const testFirst = createTestFirst(core)
  const attachments = createAttachmentChecks(core, { network: async () => ({ proxy: '', certificates: '' }) })
  const findGrowth = createGrowth(core)
  const review = createReview(core, {
    ...{ accounts, attachments, thresholds, findDuplicate, findGrowth, testFirst },
    words: async () => [],
    sentToday: createSentToday(core),
    reach: createReach(core, accounts),
  })
  const broken = { ...core, store: storeForDispatcher(store) }
  const dispatcher = createDispatcher(broken, accounts, { pace: createPace(systemClock), onSettled: () => {} })
  const holds = createHolds(core, { stageLock, onReleased: dispatcher.wake })
  const schedules = createSchedules(core, dispatcher.wake)
  const submit = createSubmit(core, {
    ...{ stageLock, thresholds, findDuplicate, findGrowth, testFirst, holds, schedules },
    checksAt: review.checksAt,
  })
  const submitDirectly = createDirectSubmit(core, { drafts, review: review.draft, submit, thresholds })
  onTestFinished(async () => {
    holds.stop()
    await dispatcher.stop(0)
    accounts.close()
  })
  return {
    core,
    database: folder.file(databaseName),
    /** Sends a text to one alias of the provider at this address. */
    send: async (baseUrl: string): Promise<string> => {
      const credentials = { appId: 'practice-app', accessToken }
      const target = { name: 'App', provider: 'maxim', stage: 'test', baseUrl, credentials } as const
      const { id: connectionId } = await connections.create(target, operator)
      const audience = { kind: 'alias' as const, values: ['u10001'] }
      const { id } = await submitDirectly({ connectionId, content: textMessage(), audience }, operator)
      return id
    },
  }
}
