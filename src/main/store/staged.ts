import { closeSync, existsSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { backupFolder, backupName } from './backup-files.ts'

/** Where a database waits, whole, to take the place of the one that is open. */
export const stagedPath = (database: string): string => `${database}.restore`

const besides = ['-wal', '-shm', '-journal']
const versionOffset = 60

/**
 * Gives a staged database the place of the present one, which becomes a backup; null when none is staged. Call it while
 * the lock is held and the database is closed. A crash at any point leaves it to the next start to go on. The returned
 * function undoes it, for a database that turns out not to open.
 */
export function takeStaged(database: string, stamp: () => string): (() => void) | null {
  const staged = stagedPath(database)
  if (!existsSync(staged)) return null
  const aside = existsSync(database) ? moveAside(database, stamp) : null
  renameSync(staged, database)
  return () => {
    for (const end of ['', ...besides]) rmSync(database + end, { force: true })
    if (aside === null) return
    for (const end of ['', ...besides]) if (existsSync(aside + end)) renameSync(aside + end, database + end)
  }
}

function moveAside(database: string, stamp: () => string): string {
  foldLog(database)
  const path = join(backupFolder(database), backupName(versionOf(database), stamp(), 'before-restore'))
  // the log first: with it left behind, the next database would be changed by it
  for (const end of [...besides, '']) if (existsSync(database + end)) renameSync(database + end, path + end)
  return path
}

/** After a crash the last commits may stand in the log alone. A database that can't be opened goes as it is. */
function foldLog(database: string): void {
  try {
    const db = new Database(database, { timeout: 0 })
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
  } catch {}
}

/** The version in the header of a closed database. */
function versionOf(path: string): number {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(4)
    readSync(file, bytes, 0, bytes.length, versionOffset)
    return bytes.readUInt32BE()
  } finally {
    closeSync(file)
  }
}
