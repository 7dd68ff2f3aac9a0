import { router } from '#main/handlers/index.ts'
import { createEvents } from './events.ts'
import { openTakingStaged } from './open-folder.ts'
import type { Ports } from './ports.ts'
import { takeFolder } from './take-folder.ts'
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
  const lock = takeFolder(ports.dataDirectory)
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
