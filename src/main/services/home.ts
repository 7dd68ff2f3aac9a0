import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import type { Core } from './core.ts'

/** Where a database keeps which file it is. */
export const homeKey = 'home'
/** Where a database that was restored keeps from what and by whom, until it has been opened. */
export const restoredKey = 'restored'

export interface Restored {
  by: string
  /** Name of the backup. */
  name: string
  /** Number and hash of the last line in the audit of the database that was put aside; missing where nobody knows. */
  aside?: string
}

interface HomePlace {
  /** Path of the database. */
  database: string
  /** Path of the file that names the runs to which the database of this folder may belong. */
  runFile: string
  /** Name of this machine. */
  host: string
}

interface Home {
  host: string
  inode: string
  run: string
}

/** What stands there in a copy: it belongs to no folder and no run. */
export const copiedHome = JSON.stringify({ host: '', inode: '', run: '' } satisfies Home)

/**
 * Tells a database that this folder's last run has left from one that was moved, copied or put back since: by machine and
 * file, and by a name of the run that also stands outside the database, since a copy over the old file keeps its place.
 * The database is only looked at by `stat`: closing a descriptor of it would drop the lock.
 */
export async function readHome({ store, random }: Pick<Core, 'store' | 'random'>, place: HomePlace) {
  const stored = await store.settings.read(homeKey)
  const restored = await store.settings.read(restoredKey)
  const left = stored === null ? null : (JSON.parse(stored) as Home)
  const inode = String(statSync(place.database, { bigint: true }).ino)
  const isOwn =
    left !== null && left.host === place.host && left.inode === inode && readRuns(place.runFile).includes(left.run)
  return {
    /** Whether it is the file that the last run here worked with. */
    isOwn,
    isNew: left === null,
    restored: restored === null ? null : (JSON.parse(restored) as Restored),
    /** Makes it this run's. Until then a crash leaves everything as it was found. */
    keep: async (): Promise<void> => {
      const run = random.uuid()
      writeRuns(place.runFile, [run, ...(isOwn && left ? [left.run] : [])])
      await store.settings.remove(restoredKey)
      await store.settings.write(homeKey, JSON.stringify({ host: place.host, inode, run } satisfies Home))
      writeRuns(place.runFile, [run])
    },
  }
}

function readRuns(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Whole or not at all, also over a power cut: without its run the database would be taken for a copy. */
function writeRuns(path: string, runs: readonly string[]): void {
  const unfinished = `${path}.part`
  const file = openSync(unfinished, 'w', 0o600)
  writeSync(file, runs.join('\n'))
  fsyncSync(file)
  closeSync(file)
  renameSync(unfinished, path)
}
