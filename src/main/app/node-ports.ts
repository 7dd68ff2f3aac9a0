import { randomBytes, randomUUID } from 'node:crypto'
import { appendFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeDirectory } from './make-directory.ts'
import type { Clock, Log, Random } from './ports.ts'

/** Longest delay that a Node timer keeps. */
const longestTimerMs = 2 ** 31 - 1
const largestLogBytes = 5 * 1024 * 1024

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (milliseconds, callback) => {
    let timer: NodeJS.Timeout
    const wait = (left: number): void => {
      timer = setTimeout(
        () => (left > longestTimerMs ? wait(left - longestTimerMs) : callback()),
        Math.min(left, longestTimerMs),
      )
      // an open server or window keeps the program alive, a pending timer does not
      timer.unref()
    }
    wait(Math.max(0, milliseconds))
    return () => clearTimeout(timer)
  },
}

export const systemRandom: Random = {
  uuid: () => randomUUID(),
  bytes: (length) => randomBytes(length),
  fraction: Math.random,
}

/** Files that are made from now on, those of SQLite too, are their owner's alone. */
export const keepFilesPrivate = (): void => void process.umask(0o077)

/** A log of JSON lines in one file, the one before kept beside it. A log that can't be written stops nothing. */
export function createFileLog(path: string, now: () => number): Log {
  const write = (level: string) => (message: string, detail?: Record<string, unknown>) => {
    try {
      makeDirectory(dirname(path))
      if (sizeOf(path) > largestLogBytes) renameSync(path, `${path}.1`)
      appendFileSync(path, `${JSON.stringify({ at: new Date(now()).toISOString(), level, message, ...detail })}\n`, {
        mode: 0o600,
      })
    } catch {}
  }
  return { info: write('info'), warn: write('warn'), error: write('error') }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
