import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Bundle, bundle } from './bundle.ts'
import { seedOf } from './dice.ts'
import type { FaultFigure, FaultRun } from './figure.ts'
import { wearDown } from './kill-folder.ts'

const defaultCycles = 1_000
/** Each has a good chance to be found out, so that all together are. */
const leastControls = 16
/** Kills of one data folder before what is left is sent and looked at for the last time. */
const killsPerFolder = 8

interface Run {
  program: Bundle
  cycles: number
  seed: number
  progress: (done: number, of: number) => void
}

interface Tally {
  tried: number
  violations: number
  words: string[]
  requests: number
}

/** R1: consoles killed at random moments, beside a provider that remembers what arrived. */
export const kill: FaultRun = async ({ count, seed, progress }): Promise<FaultFigure> => {
  const cycles = count ?? defaultCycles
  const base = seed ?? Date.now() % 1_000_000
  const entry = join(import.meta.dirname, 'kill-process.ts')
  const right = await bundle(entry)
  const late = await bundle(entry, {
    broken: { '#main/store/store.ts': join(import.meta.dirname, 'late-store.ts') },
  })
  try {
    const started = performance.now()
    const ours = await run({ program: right, cycles, seed: base, progress })
    const perSecond = ours.tried / ((performance.now() - started) / 1000)
    const control = await run({
      program: late,
      cycles: Math.max(leastControls, Math.ceil(cycles / 20)),
      seed: base,
      progress: () => {},
    })
    return {
      tried: ours.tried,
      violations: ours.violations,
      control: { tried: control.tried, violations: control.violations },
      note: {
        seed: base,
        requests: ours.requests,
        'cycles per second': Number(perSecond.toFixed(1)),
        ...(ours.words.length > 0 && { violations: ours.words.slice(0, 10).join('; ') }),
        control: control.words[0] ?? 'none',
      },
    }
  } finally {
    right.remove()
    late.remove()
  }
}

async function run({ program, cycles, seed, progress }: Run): Promise<Tally> {
  const tally: Tally = { tried: 0, violations: 0, words: [], requests: 0 }
  const folders = Array.from({ length: Math.ceil(cycles / killsPerFolder) }, (_, index) => index).values()
  const lane = async (): Promise<void> => {
    for (const folder of folders) {
      const kills = Math.min(killsPerFolder, cycles - folder * killsPerFolder)
      // every second one sends where nothing de-duplicates
      const target = folder % 2 === 0 ? 'suplink' : 'maxim'
      for await (const { broken, requests } of wearDown({ program, kills, target, seed: seedOf(seed, folder) })) {
        tally.tried += 1
        tally.requests += requests
        if (broken.length > 0) tally.violations += 1
        tally.words.push(...broken.map((word) => `folder ${folder} (${target}), ${word}`))
        progress(tally.tried, cycles)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane))
  return tally
}
