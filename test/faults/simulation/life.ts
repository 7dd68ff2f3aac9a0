import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '#main/app/create-app.ts'
import type { Clock } from '#main/app/ports.ts'
import type { Tuning } from '#main/app/tuning.ts'
import type { Client } from '#shared/contract/index.ts'
import type { TestClock } from '#test/helpers/clock.ts'
import { silentLog } from '#test/helpers/silent-log.ts'
import type { Seeded } from './seeded.ts'
import { type StorageFault, throughFaults } from './storage-faults.ts'

const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const files = ['pushdeck.db', 'pushdeck.db-wal']

export const newFolder = (): string => mkdtempSync(join(inMemory, 'pushdeck-simulated-'))
export const databaseIn = (folder: string): string => join(folder, 'pushdeck.db')

/** The database of a folder where no program runs, in a folder of its own. */
export function copyFolder(folder: string): string {
  const next = newFolder()
  for (const name of files) if (existsSync(join(folder, name))) cpSync(join(folder, name), join(next, name))
  return next
}

interface LifeOptions {
  folder: string
  clock: TestClock
  random: Seeded
  tuning: Tuning
  /** The next statement that writes fails so; null: it works. */
  storageFault: () => StorageFault | null
}

export interface Life {
  client: Client
  folder: string
  /** Ends it as `kill -9` does: what is on disk at this moment stays, and nothing follows. */
  kill(): Promise<void>
  /** Ends it and removes its folder. */
  end(): Promise<void>
}

/** One run of the program, from its start to its end. */
export async function startLife({ folder, clock, random, tuning, storageFault }: LifeOptions): Promise<Life> {
  const { ownClock, die, isDead } = mortal(clock)
  const app = await createApp(
    {
      version: 'simulated',
      dataDirectory: folder,
      home: '/home/somebody',
      clock: ownClock,
      random: { uuid: random.uuid, bytes: (length) => Buffer.alloc(length, 7), fraction: random.fraction },
      log: silentLog,
      protector: { id: 'key-file', wrap: async (key) => key, unwrap: async (key) => key },
      practicePort: 0,
    },
    {
      ...tuning,
      practice: false,
      storage: {
        reserveBytes: 4_096,
        through: throughFaults(
          () => (isDead() ? 'SQLITE_IOERR_WRITE' : storageFault()),
          () => clock.drift(random.whole(0, 3)),
        ),
      },
    },
  )
  const client: Client = createRouterClient(app.router, {
    context: { services: app.services, script: { operator: 'simulated' } },
  })
  return {
    client,
    folder,
    end: async () => {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
    kill: async () => {
      die()
      await app.close()
    },
  }
}

/** A clock that, once the program is dead, lets everything that its end waits for happen at once. */
function mortal(clock: TestClock): { ownClock: Clock; die: () => void; isDead: () => boolean } {
  const pending = new Set<() => void>()
  let dead = false
  return {
    isDead: () => dead,
    ownClock: {
      ...clock,
      after: (milliseconds, callback) => {
        if (dead) {
          const immediate = setImmediate(callback)
          return () => clearImmediate(immediate)
        }
        const fire = () => void (pending.delete(fire) && callback())
        pending.add(fire)
        const cancel = clock.after(milliseconds, fire)
        return () => {
          pending.delete(fire)
          cancel()
        }
      },
    },
    die: () => {
      dead = true
      for (const fire of pending) setImmediate(fire)
    },
  }
}
