import { join } from 'node:path'
import { troubleOf } from '#main/services/storage-watch.ts'
import { backupStamp } from '#main/store/backup-files.ts'
import { takeStaged } from '#main/store/staged.ts'
import { StoreError } from '#main/store/store-error.ts'
import { compose } from './compose.ts'
import type { Events } from './events.ts'
import { databaseName, openCore } from './open-core.ts'
import type { Ports } from './ports.ts'
import type { Tuning } from './tuning.ts'

type OpenFolder = Awaited<ReturnType<typeof openFolder>>

/**
 * Opens a folder whose lock is held and starts all that works on it. A database that waits to be restored takes its place
 * first; one that can't be opened gives it back. Throws StoreError.
 */
export async function openTakingStaged(
  ports: Ports,
  tuning: Tuning,
  events: Events,
  reopen: () => void,
): Promise<OpenFolder> {
  const open = () => openFolder(ports, tuning, events, reopen)
  const undo = takeStaged(join(ports.dataDirectory, databaseName), () => backupStamp(ports.clock.now()))
  try {
    // what failed for want of room has given up the reserve: there is some now
    return await open().catch((error: unknown) => (troubleOf(error) === 'full' ? open() : Promise.reject(error)))
  } catch (error) {
    if (!undo) throw asStartProblem(error, ports.dataDirectory)
    ports.log.error('the restored database could not be opened', { error })
    undo()
    return open()
  }
}

/** A disk in trouble under what was being opened, by the name that a person is told; other errors as they are. */
function asStartProblem(error: unknown, folder: string): unknown {
  const trouble = error instanceof Error && 'port' in error ? null : troubleOf(error)
  if (trouble === null) return error
  return trouble === 'corrupted'
    ? new StoreError('not-a-database', join(folder, databaseName))
    : new StoreError('unwritable', folder)
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
