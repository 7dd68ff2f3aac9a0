import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from '#main/store/migrate.ts'
import { backupPath, history, makeVersion, picture } from './history.ts'

export interface Archive {
  /** A fresh copy of the database as the console of this version left it; the copy before is gone. */
  copyOf(version: number): string
  dropBackups(): void
  /** Which version a picture is of, among those that an upgrade from `version` goes through; null when it is none. */
  wholeAt(version: number, picture: string): number | null
}

/** One database of every version. */
export function createArchive(folder: string): Archive {
  const now = join(folder, 'now.db')
  const remove = (prefix: string): void => {
    for (const name of readdirSync(folder)) if (name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true })
  }
  const original = (version: number) => join(folder, `version-${version}.db`)
  for (let version = 0; version <= history.length; version += 1) makeVersion(original(version), version)
  const copyOf = (version: number): string => {
    remove('now.db')
    remove('backups')
    copyFileSync(original(version), now)
    return now
  }
  const wholes = new Map<number, Map<string, number>>()
  const wholesFrom = (version: number): Map<string, number> => {
    const path = join(folder, 'through.db')
    remove('through.db')
    copyFileSync(original(version), path)
    const pictures = new Map([[picture(path), version]])
    for (const step of history.slice(version)) {
      const db = new Database(path)
      migrate(db, history.slice(0, step.version), backupPath(path))
      db.close()
      pictures.set(picture(path), step.version)
    }
    return pictures
  }
  return {
    copyOf,
    dropBackups: () => remove('now.db.v'),
    wholeAt: (version, seen) => {
      const known = wholes.get(version) ?? wholesFrom(version)
      wholes.set(version, known)
      return known.get(seen) ?? null
    },
  }
}
