import type { StorageTrouble } from '#shared/domain/storage.ts'

export type StoreProblem =
  | 'already-running'
  | 'not-a-database'
  | 'foreign-database'
  | 'newer-database'
  | 'migration-failed'
  | 'unwritable'

/** Why the data folder can't be used. The console doesn't start; nothing in the folder has been changed. */
export class StoreError extends Error {
  override name = 'StoreError'
  readonly problem: StoreProblem
  readonly path: string

  constructor(problem: StoreProblem, path: string) {
    super(`${problem}: ${path}`)
    this.problem = problem
    this.path = path
  }
}

export type StorageReason = 'full' | 'read-only' | 'corrupted' | 'busy' | 'other'

/** The kind of failure behind an error that SQLite raised, or null when it is no such error. */
export function storageReason(error: unknown): StorageReason | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!code.startsWith('SQLITE_')) return null
  if (code.startsWith('SQLITE_FULL')) return 'full'
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'read-only'
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return 'corrupted'
  if (code.startsWith('SQLITE_BUSY')) return 'busy'
  return 'other'
}

/** What a failed statement says about the disk or the database file; null where it says nothing of that kind. */
export function storageTrouble(error: unknown): StorageTrouble | null {
  const reason = storageReason(error)
  if (reason === 'other') return (error as { code: string }).code.startsWith('SQLITE_IOERR') ? 'failing' : null
  return reason === 'busy' ? null : reason
}
