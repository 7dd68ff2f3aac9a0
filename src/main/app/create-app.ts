import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { recover } from '#main/delivery/recovery.ts'
import { router } from '#main/handlers/index.ts'
import { providers } from '#main/providers/registry.ts'
import type { Core } from '#main/services/core.ts'
import { createDb, openDatabase } from '#main/store/database.ts'
import { lockEngine } from '#main/store/engine-lock.ts'
import { sealedRepository } from '#main/store/repositories/sealed.ts'
import { createStore } from '#main/store/store.ts'
import { StoreError } from '#main/store/store-error.ts'
import { createRedactor } from '#main/vault/redactor.ts'
import { openVault } from '#main/vault/vault.ts'
import { compose } from './compose.ts'
import { createEvents } from './events.ts'
import { makeDirectory } from './make-directory.ts'
import type { Ports } from './ports.ts'
import { createSafeLog } from './safe-log.ts'
import type { Tuning } from './tuning.ts'

export type App = Awaited<ReturnType<typeof createApp>>

/**
 * Opens a data folder and starts everything that works on it. Throws StoreError when the folder can't be used, or when
 * another console has it; the database in it has not been changed then.
 */
export async function createApp(ports: Ports, tuning: Tuning = {}) {
  const file = (name: string) => join(ports.dataDirectory, name)
  takeDirectory(ports.dataDirectory)
  const lock = lockEngine(file('engine.lock'))
  try {
    const db = createDb(openDatabase(file('pushdeck.db'), () => String(ports.clock.now())))
    const wait = (milliseconds: number) => new Promise<void>((resolve) => void ports.clock.after(milliseconds, resolve))
    const store = createStore(db, wait)
    try {
      const core = await openCore(ports, store, db)
      await recover(core)
      const { services, files, stop } = await compose(core, ports, tuning)
      const close = async (): Promise<void> => {
        await stop()
        await store.close()
        lock.release()
      }
      return { router, services, files, close }
    } catch (error) {
      await store.close()
      throw error
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function openCore(
  { clock, random, log, protector }: Ports,
  store: Core['store'],
  db: Parameters<typeof sealedRepository>[0],
): Promise<Core> {
  const redactor = createRedactor()
  const safeLog = createSafeLog(log, redactor)
  const sealed = sealedRepository(db)
  const vault = await openVault({
    sealed,
    protector,
    redactor,
    log: safeLog,
    randomBytes: random.bytes,
    now: clock.now,
  })
  return { store, vault, redactor, clock, random, log: safeLog, events: createEvents(clock), providers }
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
