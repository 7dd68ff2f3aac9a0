import { rmSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type TestClock, testClock } from '#test/helpers/clock.ts'
import { copyFolder, newFolder, startLife } from './life.ts'
import { seeded } from './seeded.ts'

/** Nothing is held, so that a story goes straight to what it is about. */
export const tuning = {
  thresholds: { massAbove: 1_000_000, massHoldSeconds: 0, holdSeconds: 0, duplicateMinutes: 0, largerTimes: 0 },
}

const connections = {
  maxim: { appId: 'a', accessToken: 't' },
  suplink: { secretKey: 's', listLimit: '2' },
} as const

let template: Promise<string> | null = null

/** A folder with a connection to each provider, copied from one that is made once. */
export async function templateFolder(): Promise<string> {
  template ??= makeTemplate()
  return copyFolder(await template)
}

async function makeTemplate(): Promise<string> {
  const random = seeded(0)
  const clock = testClock()
  const folder = newFolder()
  const life = await startLife({ folder, clock, random, tuning, storageFault: () => null })
  for (const provider of ['maxim', 'suplink'] as const)
    await life.client.connections.create({
      name: provider,
      provider,
      stage: 'test',
      baseUrl: 'http://127.0.0.1:1',
      credentials: connections[provider],
    })
  await life.kill()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Lets everything that is ready happen. */
export const turns = async (n: number): Promise<void> => {
  for (let turn = 0; turn < n; turn += 1) await nextTurn()
}

/** Lets time pass from timer to timer. */
export async function pass(clock: TestClock, milliseconds: number): Promise<void> {
  await turns(6)
  for (let left = milliseconds; left > 0; ) {
    const step = Math.min(left, clock.untilNext())
    clock.advance(step)
    left -= Math.max(step, 1)
    await turns(6)
  }
}
