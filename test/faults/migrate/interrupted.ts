import { existsSync } from 'node:fs'
import type { Archive } from './archive.ts'
import { backupPath, newest, picture, versionOf } from './history.ts'
import { upgrade } from './upgrade.ts'

/** Stops the upgrade of a database before its statement `at`. */
export type Interrupt = (path: string, at: number, isCareless: boolean) => void

interface Point {
  at: number
  isCareless: boolean
  by: Interrupt
}

/** How many statements an upgrade has. */
export function countStatements(path: string, isCareless: boolean): number {
  let last = 0
  upgrade(path, isCareless, (number) => {
    last = number
  })
  return last
}

/** Interrupts the upgrade of a version, looks at what is left and goes on; what is wrong, or null. */
export function interrupted(archive: Archive, version: number, { at, isCareless, by }: Point): string | null {
  const where = `from version ${version} before statement ${at}`
  const database = archive.copyOf(version)
  by(database, at, isCareless)
  const reached = archive.wholeAt(version, picture(database))
  if (reached === null) return `half an upgrade ${where}`
  const backup = backupPath(database)(version)
  const needsBackup = version > 0 && reached > version
  if (needsBackup && !(existsSync(backup) && archive.wholeAt(version, picture(backup)) === version))
    return `no backup ${where}`
  archive.dropBackups()
  upgrade(database, false, () => {})
  return versionOf(database) === newest ? null : `no way on ${where}`
}
