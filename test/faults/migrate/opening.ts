import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openDatabase } from '#main/store/database.ts'
import { newestVersion } from '#main/store/migrations/index.ts'
import { StoreError } from '#main/store/store-error.ts'
import type { Archive } from './archive.ts'
import { newest, picture, versionOf } from './history.ts'

const stamp = () => '20260101T000000000Z'

/** Opens a version of the past as a start does; what is wrong, or null. */
export function opens(archive: Archive, version: number): string | null {
  const path = archive.copyOf(version)
  openDatabase(path, stamp).close()
  if (versionOf(path) !== newestVersion) return `version ${version} is not brought to the newest`
  if (version === 0 || version === newestVersion) return null
  const backups = join(dirname(path), 'backups')
  const [backup] = readdirSync(backups)
  if (backup === undefined || archive.wholeAt(version, picture(join(backups, backup))) !== version)
    return `version ${version} has no backup`
  return null
}

/** A start on a database of a newer console; what is wrong, or null. */
export function refuses(archive: Archive): string | null {
  const path = archive.copyOf(newest)
  const before = picture(path)
  try {
    openDatabase(path, stamp).close()
    return 'a newer database is opened'
  } catch (error) {
    if (!(error instanceof StoreError && error.problem === 'newer-database'))
      return 'a newer database has no clear error'
    return picture(path) === before ? null : 'a newer database is changed'
  }
}
