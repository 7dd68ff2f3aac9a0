import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bundle, bundle } from './bundle.ts'
import { openConsole } from './console.ts'
import { type Dice, dice, seedOf } from './dice.ts'
import type { FaultRun } from './figure.ts'
import { lostFrom } from './power-check.ts'
import type { Fact, Synchronous } from './power-facts.ts'
import { crashState } from './power-states.ts'
import { canTrace, type Recording, record, type Step } from './power-trace.ts'

const defaultStates = 1_000
const statesPerRun = 100

interface Tally {
  tried: number
  violations: number
  words: string[]
}

/** R2: power cuts, replayed from a recording of what the console wrote and synced. Gets strace where it may. */
export const power: FaultRun = (options) => {
  if (!canTrace() && process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', '-q', 'strace'])
  return cutPower(options)
}

/** The same with the strace that is there, if it is. */
export const cutPower: FaultRun = async ({ count, seed, progress }) => {
  const none = { tried: 0, violations: 0 }
  if (!canTrace()) return { ...none, control: none, note: { 'not run': 'strace is not there, or may not trace' } }
  const states = count ?? defaultStates
  const base = seed ?? Date.now() % 1_000_000
  const program = await bundle(join(import.meta.dirname, 'power-process.ts'))
  try {
    const ours = await replay(program, 'FULL', states, base, progress)
    const each = Math.ceil(states / 10)
    const normal = await replay(program, 'NORMAL', each, base, () => {})
    const off = await replay(program, 'OFF', each, base, () => {})
    // each of the two must be found out
    const found = Math.min(normal.violations, off.violations) > 0 ? normal.violations + off.violations : 0
    return {
      tried: ours.tried,
      violations: ours.violations,
      control: { tried: normal.tried + off.tried, violations: found },
      note: {
        seed: base,
        NORMAL: `${normal.violations} of ${normal.tried}`,
        OFF: `${off.violations} of ${off.tried}`,
        ...(ours.words.length > 0 && { violations: ours.words.slice(0, 10).join('; ') }),
        control: normal.words[0] ?? 'none',
      },
    }
  } finally {
    program.remove()
  }
}

async function replay(
  program: Bundle,
  synchronous: Synchronous,
  states: number,
  base: number,
  progress: (done: number, of: number) => void,
): Promise<Tally> {
  const tally: Tally = { tried: 0, violations: 0, words: [] }
  while (tally.tried < states) {
    const seed = seedOf(base, tally.tried)
    const recording = await record(program, seed, synchronous)
    const rolls = dice(seed)
    const here = Math.min(statesPerRun, states - tally.tried)
    for (let state = 0; state < here; state += 1) {
      const until = momentIn(recording.steps, rolls)
      const words = await open(recording, until, rolls)
      tally.tried += 1
      if (words.length > 0) tally.violations += 1
      tally.words.push(...words.map((word) => `seed ${seed}, state ${state}, after step ${until}: ${word}`))
      progress(tally.tried, states)
    }
  }
  return tally
}

/** Mostly once there is something to lose. */
function momentIn(steps: readonly Step[], rolls: Dice): number {
  const first = rolls.chance(0.9) ? steps.findIndex(({ step }) => step === 'fact') : 0
  return first + rolls.below(steps.length - first + 1)
}

/** Opens a crash state as the next start of the console would, and says what is lost. */
async function open({ steps, keyFile }: Recording, until: number, rolls: Dice): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-faults-'))
  try {
    for (const [file, content] of crashState(steps, until, rolls)) writeFileSync(join(folder, file), content)
    writeFileSync(join(folder, 'vault.key'), keyFile)
    const facts = steps.slice(0, until).flatMap((one): Fact[] => (one.step === 'fact' ? [one.fact] : []))
    const app = await openConsole(folder)
    await app.close()
    return lostFrom(join(folder, 'pushdeck.db'), facts)
  } catch (error) {
    return [`it does not open: ${error instanceof Error ? error.message : error}`]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
