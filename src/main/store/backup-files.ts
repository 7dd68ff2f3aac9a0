import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BackupReason, backupReasonSchema } from '#shared/domain/backup.ts'

/** A copy of the database in the folder `backups` beside it. */
export interface BackupFile {
  /** Name of the file, which tells the rest but the size. */
  name: string
  /** Milliseconds since 1970-01-01T00:00Z. */
  at: number
  bytes: number
  /** Version of the database in it. */
  version: number
  reason: BackupReason
}

const time = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/
const pattern = new RegExp(`^pushdeck[.]v(\\d{1,6})-(\\w+)[.](${backupReasonSchema.options.join('|')})[.]bak$`)

/** A moment as the names of backups tell it, in UTC: 20261122T004444123Z. */
export const backupStamp = (at: number): string => new Date(at).toISOString().replace(/[-:.]/g, '')

/** Where the backups of a database are; made when it is not there. */
export function backupFolder(database: string): string {
  const folder = join(dirname(database), 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

export const backupName = (version: number, stamp: string, reason: BackupReason): string =>
  `pushdeck.v${version}-${stamp}.${reason}.bak`

/** All backups of a folder, newest first. Other files are none of them. */
export function listBackups(folder: string): BackupFile[] {
  return readdirSync(folder)
    .flatMap((name) => readName(name) ?? [])
    .flatMap((known) => {
      const bytes = statSync(join(folder, known.name), { throwIfNoEntry: false })?.size
      return bytes === undefined ? [] : [{ ...known, bytes }]
    })
    .sort((a, b) => b.at - a.at)
}

function readName(name: string): Omit<BackupFile, 'bytes'> | null {
  const [, version, stamp = '', reason] = pattern.exec(name) ?? []
  const at = Date.parse(stamp.replace(time, '$1-$2-$3T$4:$5:$6.$7Z'))
  return Number.isNaN(at) ? null : { name, at, version: Number(version), reason: reason as BackupReason }
}
