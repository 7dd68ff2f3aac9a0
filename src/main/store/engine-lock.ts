import Database from 'better-sqlite3'
import { StoreError, storageReason } from './store-error.ts'

/**
 * Keeps a second engine out of a data folder. The lock is an exclusive transaction on a SQLite file of its own: the
 * system drops it when the process dies, however it dies. Never open this file by other means in the same process:
 * closing any descriptor of it would drop the lock.
 */
export function lockEngine(path: string): { release(): void } {
  let file: Database.Database | undefined
  try {
    file = new Database(path, { timeout: 0 })
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file?.close()
    throw new StoreError(storageReason(error) === 'busy' ? 'already-running' : 'unwritable', path)
  }
  const held = file
  return {
    release: () => {
      if (held.open) held.close()
    },
  }
}
