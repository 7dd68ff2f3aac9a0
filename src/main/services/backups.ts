import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyDatabase, faultOf } from '#main/store/backup.ts'
import { type BackupFile, backupFolder, backupName, backupStamp, listBackups } from '#main/store/backup-files.ts'
import { newestVersion } from '#main/store/migrations/index.ts'
import { stagedPath } from '#main/store/staged.ts'
import type { Backup, BackupList } from '#shared/contract/backups.ts'
import { writeAudit } from './audit.ts'
import type { Core } from './core.ts'
import { copiedHome, homeKey, type Restored, restoredKey } from './home.ts'
import { found, Refusal } from './refusal.ts'

/** Of the backups that the program makes by itself, so many of each kind are kept. */
const keptAutomatic = 5

interface BackupParts {
  /** Path of the database. */
  database: string
  /** Closes everything soon, gives the staged database its place and opens it. */
  reopen: () => void
}

/** Copies of the database: made on demand, before an upgrade and before a restore; listed, checked, restored. */
export function createBackups({ store, clock, events, log }: Core, { database, reopen }: BackupParts) {
  const folder = backupFolder(database)
  const stopping = new AbortController()
  let making: { share: number; abort: AbortController } | null = null
  let restoring = false

  const pathOf = (name: string): string => join(folder, found(list().find((file) => file.name === name)).name)

  const list = (): BackupFile[] => listBackups(folder)

  /** A copy is worth the most when nothing can be written any more. */
  const record = (action: string, subjectName: string, operator: string): Promise<void> =>
    writeAudit(store, { at: clock.now(), operator, action, subjectName }).catch((error: unknown) =>
      log.warn('it could not be recorded', { action, error }),
    )

  const copy = async (by: string, abort: AbortController): Promise<Backup> => {
    const name = backupName(newestVersion, backupStamp(clock.now()), 'on-demand')
    await copyDatabase(database, join(folder, name), {
      settings: { [homeKey]: copiedHome },
      signal: AbortSignal.any([abort.signal, stopping.signal]),
      onProgress: (share) => {
        making = { share, abort }
        events.changed('backups')
      },
    })
    await record('backups.create', name, by)
    return found(list().find((file) => file.name === name))
  }

  /** Nothing is on its way that a restore would leave half recorded. A record that can't be read hinders nothing. */
  const assertQuiet = async (): Promise<void> => {
    const open = await store.deliveries.inState(['held', 'running', 'paused']).catch(() => [])
    if (open.some(({ state, in_flight }) => state !== 'paused' || in_flight > 0)) throw new Refusal('DELIVERIES_OPEN')
  }

  const check = async (name: string): Promise<void> => {
    const reason = await faultOf(pathOf(name), stopping.signal)
    if (reason !== null) throw new Refusal('BACKUP_UNUSABLE', { reason })
  }

  const stage = async (name: string, by: string): Promise<void> => {
    await assertQuiet()
    await check(name)
    const head = await store.audit.head().catch(() => undefined)
    const restored: Restored = { by, name, ...(head && { aside: `${head.line} ${head.hash}` }) }
    rmSync(stagedPath(database), { force: true })
    await copyDatabase(pathOf(name), stagedPath(database), {
      settings: { [homeKey]: copiedHome, [restoredKey]: JSON.stringify(restored) },
      signal: stopping.signal,
      onProgress: () => {},
    })
    // in the database that is put aside
    await record('backups.restore', name, by)
  }

  prune(folder)

  return {
    list: (): BackupList => ({ folder, items: list(), making: making && { share: making.share } }),
    /** Refuses BACKUP_RUNNING while another one is made, BACKUP_CANCELLED when somebody cancels it. */
    create: async (by: string): Promise<Backup> => {
      if (making) throw new Refusal('BACKUP_RUNNING')
      const abort = new AbortController()
      making = { share: 0, abort }
      events.changed('backups')
      try {
        return await copy(by, abort)
      } catch (error) {
        throw abort.signal.aborted ? new Refusal('BACKUP_CANCELLED') : error
      } finally {
        making = null
        events.changed('backups')
      }
    },
    cancel: (): void => making?.abort.abort(),
    check,
    /** Resolves when the backup is ready to take the database's place, which it does a moment later. */
    restore: async (name: string, by: string): Promise<void> => {
      if (restoring || making) throw new Refusal('BACKUP_RUNNING')
      restoring = true
      try {
        await stage(name, by)
        // a send may have begun while the copy was made
        await assertQuiet().catch((error: unknown) => {
          rmSync(stagedPath(database), { force: true })
          throw error
        })
      } finally {
        restoring = false
      }
      reopen()
    },
    close: (): void => stopping.abort(),
  }
}

export type Backups = ReturnType<typeof createBackups>

/** Leaves what the operator made, and of the rest the latest. */
function prune(folder: string): void {
  for (const name of readdirSync(folder)) if (name.includes('.part')) rmSync(join(folder, name), { force: true })
  const all = listBackups(folder)
  for (const reason of ['migration', 'before-restore']) {
    for (const { name } of all.filter((file) => file.reason === reason).slice(keptAutomatic)) {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(join(folder, name + end), { force: true })
    }
  }
}
