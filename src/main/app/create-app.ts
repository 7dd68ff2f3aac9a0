import { join } from 'node:path'
import { createControl } from '#main/delivery/control.ts'
import { createDispatcher } from '#main/delivery/dispatcher.ts'
import { defaultLaneLimits, type LaneLimits } from '#main/delivery/lane.ts'
import { createDeliveryRecord } from '#main/delivery/record.ts'
import { recover } from '#main/delivery/recovery.ts'
import { createReview } from '#main/delivery/review.ts'
import { createSubmit } from '#main/delivery/submit.ts'
import type { Services } from '#main/handlers/context.ts'
import { router } from '#main/handlers/index.ts'
import type { HttpLimits } from '#main/providers/http.ts'
import { providers } from '#main/providers/registry.ts'
import { createAccounts } from '#main/services/accounts.ts'
import { createAudienceFiles } from '#main/services/audience-files.ts'
import { createAuditExport } from '#main/services/audit-export.ts'
import { createAuditService } from '#main/services/audit-service.ts'
import { createConnections } from '#main/services/connections.ts'
import type { Core } from '#main/services/core.ts'
import { createDrafts } from '#main/services/drafts.ts'
import { createFileExchange } from '#main/services/file-exchange.ts'
import { createPracticeAccess } from '#main/services/practice-access.ts'
import { Refusal } from '#main/services/refusal.ts'
import { createSettings } from '#main/services/settings.ts'
import { createStageLock } from '#main/services/stage-lock.ts'
import { createStatistics } from '#main/services/statistics.ts'
import { createVaultAccess } from '#main/services/vault-access.ts'
import { createDb, openDatabase } from '#main/store/database.ts'
import { lockEngine } from '#main/store/engine-lock.ts'
import { sealedRepository } from '#main/store/repositories/sealed.ts'
import { createStore } from '#main/store/store.ts'
import { StoreError } from '#main/store/store-error.ts'
import { createRedactor } from '#main/vault/redactor.ts'
import { openVault } from '#main/vault/vault.ts'
import { defaultThresholds, type SafetyThresholds } from '#shared/domain/risk.ts'
import { createEvents } from './events.ts'
import { makeDirectory } from './make-directory.ts'
import type { Ports } from './ports.ts'
import { startBuiltInPractice } from './practice.ts'
import { createSafeLog } from './safe-log.ts'

/** Limits that only tests, benchmarks and special installations change. */
export interface Tuning {
  thresholds?: SafetyThresholds
  lane?: LaneLimits
  http?: Partial<HttpLimits>
}

/** What requests under way get to come back when the console closes. */
const closeGraceMs = 300

export type App = Awaited<ReturnType<typeof createApp>>

/**
 * Opens a data folder and starts everything that works on it. Throws StoreError when the folder can't be used, or when
 * another console has it; nothing in it has been changed then.
 */
export async function createApp(ports: Ports, tuning: Tuning = {}) {
  const { clock, random, dataDirectory } = ports
  const file = (name: string) => join(dataDirectory, name)
  makeOwnDirectory(dataDirectory)
  const lock = lockEngine(file('engine.lock'))
  try {
    return await startApp()
  } catch (error) {
    lock.release()
    throw error
  }

  async function startApp() {
    const db = createDb(openDatabase(file('pushdeck.db'), () => String(clock.now())))
    const store = createStore(db)
    const redactor = createRedactor()
    const vault = await openVault({
      sealed: sealedRepository(db),
      protector: ports.protector,
      redactor,
      randomBytes: random.bytes,
      now: clock.now,
    })
    const core: Core = {
      store,
      vault,
      redactor,
      clock,
      random,
      log: createSafeLog(ports.log, redactor),
      events: createEvents(clock),
      providers,
    }
    const thresholds = tuning.thresholds ?? defaultThresholds

    const stageLock = createStageLock(core)
    const accounts = createAccounts(core, tuning.http ?? {})
    const connections = createConnections(core, accounts)
    const drafts = createDrafts(core)
    const files = createFileExchange({ directory: file('incoming'), clock, random })
    const statistics = createStatistics(core, accounts)
    const dispatcher = createDispatcher(core, accounts, {
      limits: tuning.lane ?? defaultLaneLimits,
      onSettled: () => void statistics.schedule(),
    })
    const review = createReview(core, accounts, thresholds)

    await recover(core)
    const practiceParts = { connections, accounts, port: ports.practicePort, ledgerPath: file('practice-ledger.jsonl') }
    const practice = await startBuiltInPractice(core, practiceParts)
    const services: Services = {
      core,
      version: ports.version,
      capabilities: {
        saveDialog: ports.saveFile !== undefined,
        filePaths: ports.filePaths === true,
        newWindow: ports.openWindow !== undefined,
      },
      openWindow: ports.openWindow ?? (() => Promise.reject(new Refusal('NOT_FOUND'))),
      audienceFiles: createAudienceFiles(files, ports.filePaths === true),
      audit: createAuditService(core, createAuditExport(core, files, ports)),
      connections,
      control: createControl(core, { stageLock, wake: dispatcher.wake }),
      drafts,
      practice: createPracticeAccess(core, practice.servers),
      record: createDeliveryRecord(core),
      review,
      settings: createSettings(core),
      stageLock,
      statistics,
      submit: createSubmit(core, { drafts, stageLock, review, thresholds, wake: dispatcher.wake }),
      vault: createVaultAccess(
        core,
        () => void practice.keepConnections().catch((error) => core.log.error('practice connection', { error })),
      ),
    }
    dispatcher.wake()
    await statistics.schedule()

    return {
      router,
      services,
      files,
      /** Stops sending within `closeGraceMs`, writes down what is known, and lets go of the folder. */
      close: async (): Promise<void> => {
        statistics.close()
        stageLock.close()
        await dispatcher.stop(closeGraceMs)
        accounts.close()
        await Promise.all([practice.close(), files.close()])
        await store.close()
        lock.release()
      },
    }
  }
}

function makeOwnDirectory(path: string): void {
  try {
    makeDirectory(path)
  } catch {
    throw new StoreError('unwritable', path)
  }
}
