import Database from 'better-sqlite3'
import { StoreError, storageReason } from './store-error.ts'

/** A lock whose handle were collected as garbage would be gone. */
const held = new Set<Database.Database>()

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
  const lock = file
  held.add(lock)
  return {
    release: () => {
      held.delete(lock)
      if (lock.open) lock.close()
    },
  }
}
