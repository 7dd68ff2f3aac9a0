import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { router } from '#main/handlers/index.ts'
import { backupStamp } from '#main/store/backup-files.ts'
import { lockEngine } from '#main/store/engine-lock.ts'
import { takeStaged } from '#main/store/staged.ts'
import { StoreError, storageReason } from '#main/store/store-error.ts'
import { compose } from './compose.ts'
import { createEvents, type Events } from './events.ts'
import { makeDirectory } from './make-directory.ts'
import { databaseName, openCore } from './open-core.ts'
import type { Ports } from './ports.ts'
import type { Tuning } from './tuning.ts'

export type App = Awaited<ReturnType<typeof createApp>>

/** From the answer that a restore is ready until connections are cut: the answer arrives first. */
const beforeReopenMs = 300

/**
 * Opens a data folder and starts everything that works on it. Throws StoreError when the folder can't be used, or when
 * another console has it; the database in it has not been changed then.
 */
export async function createApp(ports: Ports, tuning: Tuning = {}) {
  const { clock } = ports
  takeDirectory(ports.dataDirectory)
  const lock = lockEngine(join(ports.dataDirectory, 'engine.lock'))
  const events = createEvents(clock)
  const cutOff = new Set<() => void>()
  const open = () => openTakingStaged(ports, tuning, events, reopenSoon)
  let reopening: Promise<void> | null = null
  let isClosing = false

  /** A fault in here is one that nobody foresaw: the host ends, and the next start says what is wrong. */
  const reopen = async (): Promise<void> => {
    for (const cut of cutOff) cut()
    await opened.close()
    opened = await open()
    events.changed('settings')
    reopening = null
  }
  const reopenSoon = (): void => {
    clock.after(beforeReopenMs, () => {
      if (!isClosing) reopening ??= reopen()
    })
  }

  let opened = await open().catch((error: unknown) => {
    lock.release()
    throw error
  })
  return {
    router,
    /** What works on the folder now; after a restore, others than before. */
    get services() {
      return opened.services
    },
    get files() {
      return opened.files
    },
    /** False while a restored database is being opened: nothing can be called then. */
    isOpen: (): boolean => reopening === null,
    /** What ends every connection when a restore begins; windows connect again by themselves. */
    onReopen: (cut: () => void): void => void cutOff.add(cut),
    close: async (): Promise<void> => {
      isClosing = true
      await reopening
      await opened.close()
      lock.release()
    },
  }
}

type Opened = Awaited<ReturnType<typeof openFolder>>

/** A restored database that can't be opened gives its place back to the one before it. */
async function openTakingStaged(ports: Ports, tuning: Tuning, events: Events, reopen: () => void): Promise<Opened> {
  const open = () => openFolder(ports, tuning, events, reopen)
  const undo = takeStaged(join(ports.dataDirectory, databaseName), () => backupStamp(ports.clock.now()))
  try {
    // what failed for want of room has given up the reserve: there is some now
    return await open().catch((error: unknown) => (storageReason(error) === 'full' ? open() : Promise.reject(error)))
  } catch (error) {
    if (!undo) throw storageReason(error) === 'full' ? new StoreError('unwritable', ports.dataDirectory) : error
    ports.log.error('the restored database could not be opened', { error })
    undo()
    return open()
  }
}

async function openFolder(ports: Ports, tuning: Tuning, events: Events, reopen: () => void) {
  const core = await openCore(ports, tuning, events)
  try {
    const { services, files, stop } = await compose(core, ports, tuning, reopen)
    const close = async (): Promise<void> => {
      await stop()
      await core.store.close()
    }
    return { services, files, close }
  } catch (error) {
    await core.storage.close()
    await core.store.close()
    throw error
  }
}

/** Makes the folder its owner's alone, also where it was there before. */
function takeDirectory(path: string): void {
  try {
    makeDirectory(path)
    chmodSync(path, 0o700)
  } catch {
    throw new StoreError('unwritable', path)
  }
}
