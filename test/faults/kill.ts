import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bundle, bundle } from './bundle.ts'
import { type Dice, dice, seedOf } from './dice.ts'
import type { FaultFigure, FaultRun } from './figure.ts'
import { type History, violationsIn } from './kill-check.ts'
import { startConsole, startLedger, type WarmConsole } from './kill-children.ts'
import { readLedger, snapshotOf } from './kill-snapshot.ts'
import type { Order, Word } from './kill-words.ts'

const defaultCycles = 1_000
/** Each has a good chance to be found out, so that all together are. */
const leastControls = 16
/** Kills of one data folder before what is left is sent and looked at for the last time. */
const killsPerFolder = 8
/** A kill comes while the console opens its folder, or after up to so many requests have arrived and a moment more. */
const openingMs = 80
const mostArrivals = 16
const momentMs = 15
const longestMs = 2_000

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
      await wearDown(program, folder, kills, seedOf(seed, folder), tally, () => progress(tally.tried, cycles))
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane))
  return tally
}

/** One data folder: killed some times, then brought to its end. Every second one sends where nothing de-duplicates. */
async function wearDown(
  program: Bundle,
  number: number,
  kills: number,
  seed: number,
  tally: Tally,
  onCycle: () => void,
): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'pushdeck-faults-'))
  const [folder, book] = [join(place, 'data'), join(place, 'ledger')]
  const rolls = dice(seed)
  const provider = await startLedger(book, seed)
  const target = number % 2 === 0 ? 'suplink' : 'maxim'
  const history: History = { target, submitted: new Map(), seen: new Map(), runs: [], before: null }
  const hear = (word: Word): void => {
    if (word.event === 'submitted') history.submitted.set(word.id, word.requests)
    if (word.event === 'seen') history.seen.set(word.id, Math.max(word.accepted, history.seen.get(word.id) ?? 0))
  }
  let waiting = startConsole(program, provider.baseUrl)
  const next = async (warmAnother: boolean): Promise<WarmConsole> => {
    const ready = waiting
    await ready.warm
    if (warmAnother) waiting = startConsole(program, provider.baseUrl)
    history.runs.push(Date.now())
    return ready
  }
  const order = (task: Order['task'], at: number): Order => ({
    ...{ task, folder, target, baseUrl: provider.baseUrl },
    ...{ name: `c${at}`, seed: seedOf(seed, at) },
  })
  const look = (more: string[]): string[] => {
    const found = snapshotOf(folder)
    const words = [...more, ...violationsIn({ found, ledger: readLedger(book), history })]
    history.before = found
    return words
  }
  try {
    for (let at = 0; at < kills; at += 1) {
      const one = await next(true)
      one.obey(order('work', at), hear)
      await randomMoment(one, provider, rolls)
      const early = one.hasEnded() ? ['the console ended by itself'] : []
      await one.kill()
      const words = look(early)
      if (at === kills - 1) words.push(...(await lookAtTheEnd()))
      tally.tried += 1
      if (words.length > 0) tally.violations += 1
      tally.words.push(...words.map((word) => `seed ${seed} (${target}), kill ${at}: ${word}`))
      onCycle()
    }
  } finally {
    await waiting.kill()
    await provider.end()
    rmSync(place, { recursive: true, force: true })
  }

  async function lookAtTheEnd(): Promise<string[]> {
    provider.calm()
    const last = await next(false)
    last.obey(order('send-the-rest', kills), hear)
    await last.ended
    const words = look([])
    const deliveries = history.before?.deliveries ?? []
    tally.requests += history.before?.requests.length ?? 0
    const open = deliveries.filter(({ state }) => state !== 'settled')
    return [...words, ...open.map(({ id, state }) => `delivery ${id} is ${state} at the end`)]
  }
}

async function randomMoment(
  one: WarmConsole,
  provider: Awaited<ReturnType<typeof startLedger>>,
  rolls: Dice,
): Promise<void> {
  if (rolls.chance(0.2)) return pause(rolls.below(openingMs))
  const arrived = provider.arrivals(rolls.below(mostArrivals))
  await one.opened
  await Promise.race([arrived, one.ended, pause(longestMs)])
  await pause(rolls.below(momentMs))
}
