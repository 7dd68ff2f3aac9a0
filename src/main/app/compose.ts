import { join } from 'node:path'
import { createControl } from '#main/delivery/control.ts'
import { createDispatcher } from '#main/delivery/dispatcher.ts'
import { createHolds } from '#main/delivery/holds.ts'
import { defaultLaneLimits } from '#main/delivery/lane.ts'
import { createDeliveryRecord } from '#main/delivery/record.ts'
import { createReview } from '#main/delivery/review.ts'
import { createSubmit } from '#main/delivery/submit.ts'
import { createDirectSubmit } from '#main/delivery/submit-directly.ts'
import type { Services } from '#main/handlers/context.ts'
import { createAccounts } from '#main/services/accounts.ts'
import { createAudienceFiles } from '#main/services/audience-files.ts'
import { createAuditRecord } from '#main/services/audit-record.ts'
import { createBackups } from '#main/services/backups.ts'
import { createChosenFiles } from '#main/services/chosen-files.ts'
import { createConnections } from '#main/services/connections.ts'
import { createDrafts } from '#main/services/drafts.ts'
import { createFileExchange } from '#main/services/file-exchange.ts'
import { createOperations } from '#main/services/operations.ts'
import { createPracticeAccess } from '#main/services/practice-access.ts'
import { createReadingSchedule } from '#main/services/reading-schedule.ts'
import { Refusal } from '#main/services/refusal.ts'
import { createSettings } from '#main/services/settings.ts'
import { createStageLock } from '#main/services/stage-lock.ts'
import { createStatistics } from '#main/services/statistics.ts'
import { createVaultAccess } from '#main/services/vault-access.ts'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { databaseName, type OpenCore, reserveBytes } from './open-core.ts'
import type { Ports } from './ports.ts'
import { startBuiltInPractice } from './practice.ts'
import type { Tuning } from './tuning.ts'

/** What requests under way get to come back when the console closes. */
const closeGraceMs = 300

/** Builds everything that works on an opened data folder, starts it, and says how it is stopped. */
export async function compose(core: OpenCore, ports: Ports, tuning: Tuning, reopen: () => void) {
  const { clock, random, log, storage } = core
  const file = (name: string) => join(ports.dataDirectory, name)
  const thresholds = tuning.thresholds ?? defaultThresholds

  const stageLock = createStageLock(core)
  const settings = createSettings(core)
  const accounts = createAccounts(core, tuning.http ?? {}, (await settings.get()).network)
  settings.onNetwork(accounts.applyNetwork)
  const connections = createConnections(core, { accounts, stageLock })
  const drafts = createDrafts(core)
  const files = await createFileExchange({ directory: file('incoming'), clock, random, log })
  const chosen = createChosenFiles(files, { pathsAllowed: ports.filePaths === true, ownFolder: ports.dataDirectory })
  const statistics = createStatistics(core, accounts)
  const schedule = createReadingSchedule(core, statistics)
  const dispatcher = createDispatcher(core, accounts, {
    limits: tuning.lane ?? defaultLaneLimits,
    onSettled: schedule.wake,
  })
  const holds = createHolds(core, dispatcher.wake)
  const control = createControl(core, { stageLock, wake: dispatcher.wake })
  stageLock.onLock(async () => {
    await holds.lockProduction()
    await control.lockProduction()
  })
  storage.onSound(dispatcher.wake)
  const backups = createBackups(core, { database: file(databaseName), reopen })
  const review = createReview(core, accounts, thresholds)
  const submit = createSubmit(core, { stageLock, thresholds, holds })
  const practice = await startBuiltInPractice(core, {
    connections,
    accounts,
    port: ports.practicePort,
    ledgerPath: file('practice-ledger.jsonl'),
  })

  const services: Services = {
    core,
    version: ports.version,
    capabilities: {
      saveDialog: ports.saveFile !== undefined,
      filePaths: ports.filePaths === true,
      newWindow: ports.openWindow !== undefined,
    },
    openWindow: ports.openWindow ?? (() => Promise.reject(new Refusal('NOT_FOUND'))),
    audienceFiles: createAudienceFiles(chosen),
    audit: createAuditRecord(core, files, ports),
    backups,
    connections,
    control,
    drafts,
    holds,
    operations: createOperations(core, { accounts, stageLock, files: chosen }),
    practice: createPracticeAccess(core, practice.servers),
    record: createDeliveryRecord(core),
    review,
    settings,
    stageLock,
    statistics,
    storage: () => ({ ...storage.state(), folder: ports.dataDirectory, neededBytes: 2 * reserveBytes(tuning) }),
    submit,
    submitDirectly: createDirectSubmit(core, { drafts, review, submit }),
    vault: createVaultAccess(
      core,
      () => void practice.keepConnections().catch((error: unknown) => log.error('practice connection', { error })),
    ),
  }
  dispatcher.wake()
  schedule.wake()

  return {
    services,
    files,
    /** Sends nothing more, writes down what is known within about `closeGraceMs`, and lets go of all but the store. */
    stop: async (): Promise<void> => {
      holds.stop()
      schedule.close()
      statistics.close()
      backups.close()
      stageLock.close()
      await dispatcher.stop(closeGraceMs)
      accounts.close()
      await Promise.all([practice.close(), files.close(), storage.close()])
    },
  }
}
