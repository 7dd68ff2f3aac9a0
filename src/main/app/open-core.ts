import { hostname } from 'node:os'
import { join } from 'node:path'
import { frozenAudience } from '#main/delivery/frozen-audience.ts'
import { recover } from '#main/delivery/recovery.ts'
import { providers } from '#main/providers/registry.ts'
import { program, writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { createDiskReserve } from '#main/services/disk-reserve.ts'
import { readHome } from '#main/services/home.ts'
import { createStorageWatch, type StorageWatch } from '#main/services/storage-watch.ts'
import { backupStamp } from '#main/store/backup-files.ts'
import { createDb, openDatabase } from '#main/store/database.ts'
import { sealedRepository } from '#main/store/repositories/sealed.ts'
import { createStore } from '#main/store/store.ts'
import { createRedactor } from '#main/vault/redactor.ts'
import { openVault } from '#main/vault/vault.ts'
import type { Events } from './events.ts'
import type { Ports } from './ports.ts'
import { createSafeLog } from './safe-log.ts'
import type { Tuning } from './tuning.ts'

export const databaseName = 'pushdeck.db'
export const reserveName = 'reserve'
const fillerBytes = 1024 * 1024
const checkStorageMs = 5_000

/** A core whose storage is watched by itself. */
export type OpenCore = Core & { storage: StorageWatch }

export const reserveBytes = ({ storage }: Tuning): number => storage?.reserveBytes ?? 16 * 1024 * 1024

/** Opens the database of a folder and puts its outbox right. Nothing works on it yet. Throws StoreError. */
export async function openCore(ports: Ports, tuning: Tuning, events: Events): Promise<OpenCore> {
  const { clock, random, log } = ports
  const file = (name: string) => join(ports.dataDirectory, name)
  const redactor = ports.redactor ?? createRedactor()
  const safeLog = createSafeLog(log, redactor)
  const bytes = reserveBytes(tuning)
  const reserve = createDiskReserve(file(reserveName), bytes, random.bytes(Math.min(bytes, fillerBytes)))
  const storage = createStorageWatch({ reserve, clock, log: safeLog, events, checkMs: checkStorageMs })
  let migratedAt: number | null = null
  const database = openDatabase(file(databaseName), () => {
    migratedAt = clock.now()
    return backupStamp(migratedAt)
  })
  const db = createDb(tuning.storage?.through?.(database) ?? database, storage.note)
  const store = createStore(
    db,
    frozenAudience(providers),
    (milliseconds) => new Promise<void>((resolve) => void clock.after(milliseconds, resolve)),
  )
  try {
    const vault = await openVault({
      sealed: sealedRepository(db),
      protector: ports.protector,
      redactor,
      log: safeLog,
      randomBytes: random.bytes,
      now: clock.now,
      passphraseCost: tuning.passphraseCost,
    })
    const core = { store, vault, redactor, clock, random, log: safeLog, events, storage, providers }
    if (migratedAt !== null)
      await writeAudit(store, { at: migratedAt, operator: program, action: 'backups.before-migration' })
    await putRight(core, { database: file(databaseName), runFile: file('run'), host: hostname() })
    storage.begin(() => store.settings.write('storage.tried', String(clock.now())))
    return core
  } catch (error) {
    storage.note(error)
    await storage.close()
    await store.close()
    throw error
  }
}

/** Nothing is due in a database that another run of this folder has not left: it may be older than what was sent. */
async function putRight(core: Core, place: Parameters<typeof readHome>[1]): Promise<void> {
  const { store, clock } = core
  const home = await readHome(core, place)
  await recover(core, { nothingDue: !home.isOwn })
  if (!home.isOwn && !home.isNew) {
    const line = { at: clock.now(), startsSegment: true }
    if (!home.restored) await writeAudit(store, { ...line, operator: program, action: 'backups.moved' })
    else {
      const { by, name, aside } = home.restored
      const about = { subjectName: name, ...(aside !== undefined && { detail: { aside } }) }
      await writeAudit(store, { ...line, operator: by, action: 'backups.restored', ...about })
    }
  }
  await home.keep()
}
