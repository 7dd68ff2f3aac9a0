import { join } from 'node:path'
import { createAskAgain } from '#main/delivery/ask-again.ts'
import { createAudienceParts } from '#main/delivery/audience-parts.ts'
import { createCancel } from '#main/delivery/cancel.ts'
import { createControl } from '#main/delivery/control.ts'
import { createDispatcher } from '#main/delivery/dispatcher.ts'
import { createDuplicates } from '#main/delivery/duplicates.ts'
import { createGrowth } from '#main/delivery/growth.ts'
import { createHolds } from '#main/delivery/holds.ts'
import { createInspect } from '#main/delivery/inspect.ts'
import { createNotes } from '#main/delivery/notes.ts'
import { createPace } from '#main/delivery/pace.ts'
import { createReach } from '#main/delivery/reach.ts'
import { createDeliveryRecord } from '#main/delivery/record.ts'
import { createRelated } from '#main/delivery/related.ts'
import { createResend } from '#main/delivery/resend.ts'
import { createReview } from '#main/delivery/review.ts'
import { createSchedules } from '#main/delivery/schedules.ts'
import { createSentToday } from '#main/delivery/sent-today.ts'
import { createSubmit } from '#main/delivery/submit.ts'
import { createDirectSubmit } from '#main/delivery/submit-directly.ts'
import { createSendTest, createTestFirst } from '#main/delivery/test-first.ts'
import { watchSleep } from '#main/delivery/wakefulness.ts'
import { createWhy } from '#main/delivery/why/why.ts'
import type { Services } from '#main/handlers/context.ts'
import { createAccounts } from '#main/services/accounts.ts'
import { createAttachmentChecks } from '#main/services/attachment-check.ts'
import { createAudienceFiles } from '#main/services/audience-files.ts'
import { createAuditCheck } from '#main/services/audit-check.ts'
import { createAuditRecord } from '#main/services/audit-record.ts'
import { createBackups } from '#main/services/backups.ts'
import { recoverChanges } from '#main/services/change-recovery.ts'
import { createChanges } from '#main/services/changes.ts'
import { createChosenFiles } from '#main/services/chosen-files.ts'
import { createConnectionFiles } from '#main/services/connection-files.ts'
import { createConnectionHealth } from '#main/services/connection-health.ts'
import { createConnections } from '#main/services/connections.ts'
import { createDrafts } from '#main/services/drafts.ts'
import { createExports } from '#main/services/exports/exports.ts'
import type { SupportParts } from '#main/services/exports/support-facts.ts'
import { createFigures } from '#main/services/figures.ts'
import { createFileExchange } from '#main/services/file-exchange.ts'
import { createIndexing } from '#main/services/indexing.ts'
import { createNotices } from '#main/services/notices.ts'
import { createOperations } from '#main/services/operations.ts'
import { createPracticeAccess } from '#main/services/practice-access.ts'
import { createReadingSchedule } from '#main/services/reading-schedule.ts'
import { Refusal } from '#main/services/refusal.ts'
import { createResources } from '#main/services/resources.ts'
import { createRetention } from '#main/services/retention.ts'
import { createSavedAudiences } from '#main/services/saved-audiences.ts'
import { createSettings } from '#main/services/settings.ts'
import { createStageLock } from '#main/services/stage-lock.ts'
import { createStatistics } from '#main/services/statistics.ts'
import { createTaskLookup } from '#main/services/task-lookup.ts'
import { createTemplateFiles } from '#main/services/template-files.ts'
import { createTemplates } from '#main/services/templates.ts'
import { createTenantFiles } from '#main/services/tenant-files.ts'
import { createTenantWatch } from '#main/services/tenant-watch.ts'
import { createTenants } from '#main/services/tenants.ts'
import { createVaultAccess } from '#main/services/vault-access.ts'
import { databaseName, type OpenCore, reserveBytes } from './open-core.ts'
import type { Ports } from './ports.ts'
import { noPractice, startBuiltInPractice } from './practice.ts'
import { programFacts } from './program-facts.ts'
import type { Tuning } from './tuning.ts'

/** What requests under way get to come back when the console closes. */
const closeGraceMs = 300

/** Builds everything that works on an opened data folder, starts it, and says how it is stopped. */
export async function compose(core: OpenCore, ports: Ports, tuning: Tuning, reopen: () => void) {
  const { clock, random, log, storage } = core
  const file = (name: string) => join(ports.dataDirectory, name)

  await recoverChanges(core)
  const stageLock = createStageLock(core)
  const settings = createSettings(core)
  const accounts = createAccounts(core, tuning.http ?? {}, {
    network: (await settings.get()).network,
    connect: tuning.connect,
  })
  const thresholds = async () => ({ ...(await settings.get()).safety, ...tuning.thresholds })
  const attachments = createAttachmentChecks(core, {
    network: async () => (await settings.get()).network,
    connect: tuning.connect,
    lookup: tuning.lookup,
  })
  settings.onNetwork((network) => {
    accounts.applyNetwork(network)
    attachments.forget()
  })
  const connections = createConnections(core, { accounts, stageLock, onChange: () => tenantWatch.wake() })
  const drafts = createDrafts(core)
  const files = await createFileExchange({ directory: file('incoming'), clock, random, log })
  const chosen = createChosenFiles(files, { pathsAllowed: ports.filePaths === true, ownFolder: ports.dataDirectory })
  const tenants = createTenants(core, accounts, () => tenantWatch.wake())
  const tenantWatch = createTenantWatch(core, tenants.ask)
  const changes = createChanges(core, tenantWatch.wake)
  const statistics = createStatistics(core, accounts)
  const schedule = createReadingSchedule(core, statistics)
  const pace = createPace(clock)
  const indexing = createIndexing(core)
  const onSettled = () => {
    schedule.wake()
    indexing.wake()
  }
  const dispatcher = createDispatcher(core, accounts, { limits: tuning.lane, onSettled, pace })
  const holds = createHolds(core, { stageLock, onReleased: dispatcher.wake })
  const schedules = createSchedules(core, dispatcher.wake)
  const control = createControl(core, { stageLock, wake: dispatcher.wake })
  stageLock.onLock(async () => {
    await holds.takeBack('locked-in-hold', ({ stage }) => stage === 'production')
    // a schedule was permitted when it was made
    await control.pauseRuns('production-locked', ({ stage, permitted }) => stage === 'production' && permitted === 0)
  })
  const pauseForSleep = async () => {
    await holds.takeBack('clock-jumped-in-hold', () => true)
    await control.pauseRuns('slept', () => true)
  }
  const stopWatching = watchSleep(
    clock,
    () => void pauseForSleep().catch((error: unknown) => log.error('runs could not be paused', { error })),
  )
  storage.onSound(control.payOwed, () => {
    dispatcher.wake()
    schedules.wake()
  })
  const backups = createBackups(core, { database: file(databaseName), reopen })
  const retentionDays = async () => (await settings.get()).retentionDays
  const retention = createRetention(core, retentionDays)
  const auditCheck = createAuditCheck(core)
  const findDuplicate = createDuplicates(core)
  const testFirst = createTestFirst(core, tuning.testFirst)
  const findGrowth = createGrowth(core)
  const reach = createReach(core, accounts)
  const review = createReview(core, {
    accounts,
    attachments,
    thresholds,
    words: async () => (await settings.get()).words,
    findDuplicate,
    findGrowth,
    sentToday: createSentToday(core),
    reach,
    testFirst,
  })
  const submit = createSubmit(core, {
    stageLock,
    thresholds,
    findDuplicate,
    findGrowth,
    testFirst,
    holds,
    schedules,
    checksAt: review.checksAt,
  })
  const submitDirectly = createDirectSubmit(core, { drafts, review: review.draft, submit, thresholds })
  const askAgain = createAskAgain(core, {
    ...{ accounts, stageLock, onSettled },
    leaveAlone: dispatcher.leaveAlone,
  })
  const audienceParts = createAudienceParts(core)
  const connectionHealth = createConnectionHealth(core, accounts)
  const support: SupportParts = {
    program: programFacts(ports.version),
    ...{ home: ports.home, logFile: ports.logFile, health: connectionHealth, settings, storage: storage.state },
  }
  const exports = createExports(core, { files, saveFile: ports.saveFile, audienceParts, support })
  const practiceParts = { connections, accounts, port: ports.practicePort, ledgerPath: file('practice-ledger.jsonl') }
  const practice = tuning.practice === false ? noPractice : await startBuiltInPractice(core, practiceParts)

  const vault = createVaultAccess(core, {
    idleMinutes: async () => (await settings.get()).vaultIdleMinutes,
    onOpen: () => {
      void practice.keepConnections().catch((error: unknown) => log.error('practice connection', { error }))
      wakeAll()
    },
    onLock: async (by) => {
      if (stageLock.isOpen()) await stageLock.lock(by)
      await holds.takeBack('vault-locked-in-hold', () => true)
      await control.pauseRuns('vault-locked', () => true)
      accounts.forgetAll()
    },
  })
  const wakeAll = () => {
    dispatcher.wake()
    schedule.wake()
    schedules.wake()
    tenantWatch.wake()
    indexing.wake()
  }

  const notices = createNotices(core, {
    language: async () => (await settings.get()).language,
    notify: ports.notify,
  })

  const services: Services = {
    core,
    version: ports.version,
    capabilities: {
      saveDialog: ports.saveFile !== undefined,
      filePaths: ports.filePaths === true,
      newWindow: ports.openWindow !== undefined,
      notification: ports.notify !== undefined,
    },
    openWindow: ports.openWindow ?? (() => Promise.reject(new Refusal('NOT_FOUND'))),
    askAgain,
    attachments,
    audienceFiles: createAudienceFiles(chosen),
    audit: createAuditRecord(core),
    auditCheck,
    cancel: createCancel(core, { holds, schedules }),
    backups,
    connectionFiles: createConnectionFiles(core, { connections, files, chosen, stageLock, saveFile: ports.saveFile }),
    connectionHealth,
    connections,
    control,
    drafts,
    exports,
    inspector: createInspect(core, accounts),
    notes: createNotes(core),
    notices,
    operations: createOperations(core, { accounts, stageLock, files: chosen, changes, onTenant: tenantWatch.wake }),
    reach,
    practice: createPracticeAccess(core, practice.servers),
    record: createDeliveryRecord(core, pace),
    related: createRelated(core),
    resend: createResend(core, audienceParts),
    resources: createResources(core, chosen),
    retention,
    review,
    savedAudiences: await createSavedAudiences(core),
    settings,
    stageLock,
    figures: createFigures(core),
    statistics,
    tasks: createTaskLookup(core, accounts),
    storage: () => ({ ...storage.state(), folder: ports.dataDirectory, neededBytes: 2 * reserveBytes(tuning) }),
    submit,
    sendTest: createSendTest(core, testFirst, submitDirectly),
    submitDirectly,
    templateFiles: createTemplateFiles(core, { files, chosen, saveFile: ports.saveFile }),
    templates: createTemplates(core, drafts),
    tenants: { ...tenants, ...createTenantFiles(core, { files, chosen, saveFile: ports.saveFile }) },
    vault,
    why: createWhy(core, { quietHours: thresholds, keptDays: retentionDays }),
  }
  wakeAll()

  return {
    services,
    files,
    /** Sends nothing more, writes down what is known within about `closeGraceMs`, and lets go of all but the store. */
    stop: async (): Promise<void> => {
      stopWatching()
      exports.close()
      holds.stop()
      await schedules.stop()
      schedule.close()
      tenantWatch.close()
      statistics.close()
      backups.close()
      attachments.close()
      stageLock.close()
      vault.close()
      notices.close()
      await Promise.all([dispatcher.stop(closeGraceMs), changes.stop(closeGraceMs), askAgain.stop()])
      accounts.close()
      await Promise.all([retention.close(), indexing.close(), auditCheck.close()])
      await Promise.all([practice.close(), files.close(), storage.close()])
    },
  }
}
