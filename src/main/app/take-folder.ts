import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockEngine } from '#main/store/engine-lock.ts'
import { StoreError } from '#main/store/store-error.ts'
import { makeDirectory } from './make-directory.ts'
import { reserveName } from './open-core.ts'

/** Makes a folder this process' own until the lock is released. Throws StoreError. */
export function takeFolder(path: string): ReturnType<typeof lockEngine> {
  takeDirectory(path)
  const lock = join(path, 'engine.lock')
  try {
    return lockEngine(lock)
  } catch (error) {
    if (!(error instanceof StoreError && error.problem === 'unwritable')) throw error
    // on a full disk even the lock finds no room; the reserve is there for that
    giveUpReserve(path)
    return lockEngine(lock)
  }
}

function giveUpReserve(folder: string): void {
  try {
    rmSync(join(folder, reserveName), { force: true })
  } catch {}
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
