import type { Events } from '#main/app/events.ts'
import type { Clock, Log } from '#main/app/ports.ts'
import { storageTrouble } from '#main/store/store-error.ts'
import type { StorageTrouble } from '#shared/domain/storage.ts'
import type { DiskReserve } from './disk-reserve.ts'
import { Refusal } from './refusal.ts'

interface StorageParts {
  reserve: DiskReserve
  clock: Clock
  log: Log
  events: Events
  /** How often trouble is looked at again. */
  checkMs: number
}

/** What can be written right now, as the engine asks it. */
export interface Storage {
  /** Whether what is about to leave can be written down first, and its outcome afterwards. */
  mayStart(): boolean
  /** Refuses STORAGE_FAILED while nothing may start. */
  assertSound(): void
}

export type StorageWatch = ReturnType<typeof createStorageWatch>

/**
 * Watches whether the database can be written. From the first failure on nothing new may start: outcomes are still
 * written, at first into the room that the reserve gives up, and what can't be is kept by who has it. It looks again
 * every `checkMs` and tells when all is well; damage does not pass by itself.
 */
export function createStorageWatch({ reserve, clock, log, events, checkMs }: StorageParts) {
  let trouble: StorageTrouble | null = null
  let since: number | null = null
  let tryWrite: () => Promise<unknown> = () => Promise.resolve()
  let beforeSound = () => Promise.resolve()
  let whenSound = () => {}
  let stopped = false
  let checking: Promise<void> | null = null
  let cancelTimer = () => {}

  const meet = (found: StorageTrouble): void => {
    if (trouble === 'corrupted') return
    if (found === 'full') giveUpReserve()
    if (trouble !== found) {
      trouble = found
      since ??= clock.now()
      log.error('the data folder cannot be written', { trouble: found })
      events.changed('storage')
    }
    later()
  }

  const giveUpReserve = (): void => {
    try {
      reserve.release()
    } catch (error) {
      log.error('the reserve could not be given up', { error })
    }
  }

  const later = (): void => {
    cancelTimer()
    if (!stopped && trouble !== 'corrupted') cancelTimer = clock.after(checkMs, check)
  }

  const check = (): void => {
    checking ??= look().finally(() => {
      checking = null
    })
  }

  const look = async (): Promise<void> => {
    try {
      await reserve.make()
      if (trouble === null) return
      await tryWrite()
      // another write may have failed and given it up meanwhile
      if (reserve.exists() && !stopped) {
        await beforeSound()
        recover()
      } else later()
    } catch (error) {
      meet(troubleOf(error) ?? trouble ?? 'failing')
    }
  }

  const recover = (): void => {
    cancelTimer()
    trouble = null
    since = null
    log.info('the data folder can be written again')
    events.changed('storage')
    whenSound()
  }

  const mayStart = (): boolean => trouble === null

  return {
    state: () => ({ trouble, since }),
    mayStart,
    assertSound: (): void => {
      if (trouble !== null) throw new Refusal('STORAGE_FAILED', { reason: trouble === 'failing' ? 'other' : trouble })
    },
    /** Sees every statement that fails; most failures say nothing of the disk. */
    note: (error: unknown): void => {
      const found = troubleOf(error)
      if (found) meet(found)
    },
    /** Takes the reserve. `write` is a small write of the database, to try whether one works. */
    begin: (write: () => Promise<unknown>): void => {
      tryWrite = write
      check()
    },
    /** What has to be written first when all is well again, and what goes on then. */
    onSound: (before: () => Promise<void>, goOn: () => void): void => {
      beforeSound = before
      whenSound = goOn
    },
    close: async (): Promise<void> => {
      stopped = true
      cancelTimer()
      await checking
    },
  }
}

/** What a failed statement or file says of the disk; null where it says nothing of that kind. */
export function troubleOf(error: unknown): StorageTrouble | null {
  const found = storageTrouble(error)
  if (found) return found
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  return code === 'EROFS' || code === 'EACCES' || code === 'EPERM' ? 'read-only' : null
}
