import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Bundle } from './bundle.ts'
import type { Target } from './console.ts'
import { type Dice, dice, seedOf } from './dice.ts'
import { type History, violationsIn } from './kill-check.ts'
import { type Provider, startConsole, startLedger, type WarmConsole } from './kill-children.ts'
import { readLedger, snapshotOf } from './kill-snapshot.ts'
import type { Order, Word } from './kill-words.ts'

/** A kill comes while the console opens its folder, or after up to so many requests have arrived and a moment more. */
const openingMs = 80
const mostArrivals = 16
const momentMs = 15
const longestMs = 2_000
/** What is left is sent in seconds. */
const endMs = 120_000

interface Wear {
  program: Bundle
  kills: number
  target: Target
  seed: number
}

interface Cycle {
  /** What of the promises is broken, in words. */
  broken: string[]
  /** Requests of the folder, once it has come to its end. */
  requests: number
}

/** One data folder: killed some times, then brought to its end, which is looked at with the last kill. */
export async function* wearDown({ program, kills, target, seed }: Wear): AsyncGenerator<Cycle> {
  const place = mkdtempSync(join(tmpdir(), 'pushdeck-faults-'))
  const [folder, book] = [join(place, 'data'), join(place, 'ledger')]
  const rolls = dice(seed)
  const provider = await startLedger(book, seed)
  const history: History = { target, submitted: new Map(), seen: new Map(), runs: [], before: null }
  let waiting = startConsole(program, provider.baseUrl)

  const begin = async (task: Order['task'], at: number): Promise<WarmConsole> => {
    const ready = waiting
    await ready.warm
    // the next one loads its program while this one works
    if (task === 'work') waiting = startConsole(program, provider.baseUrl)
    history.runs.push(Date.now())
    const order = { task, folder, target, baseUrl: provider.baseUrl, name: `c${at}`, seed: seedOf(seed, at) }
    ready.obey(order, (word) => hear(history, word))
    return ready
  }
  const look = (when: string): string[] => {
    const found = snapshotOf(folder)
    const words = violationsIn({ found, ledger: readLedger(book), history })
    history.before = found
    return words.map((word) => `${when}: ${word}`)
  }
  const sendTheRest = async (): Promise<Cycle> => {
    provider.calm()
    const last = await begin('send-the-rest', kills)
    await Promise.race([last.ended, pause(endMs, null, { ref: false })])
    if (!last.hasEnded()) await last.kill()
    const broken = look('at the end')
    const { deliveries = [], requests = [] } = history.before ?? {}
    const open = deliveries.filter(({ state }) => state !== 'settled')
    const unsettled = open.map(({ id, state }) => `at the end: delivery ${id} is ${state}`)
    return { broken: [...broken, ...unsettled], requests: requests.length }
  }

  try {
    for (let at = 0; at < kills; at += 1) {
      const one = await begin('work', at)
      await randomMoment(one, provider, rolls)
      const crashed = one.hasEnded() ? [`kill ${at}: the console had ended by itself`] : []
      await one.kill()
      const broken = [...crashed, ...look(`kill ${at}`)]
      const end = at === kills - 1 ? await sendTheRest() : { broken: [], requests: 0 }
      yield { broken: [...broken, ...end.broken], requests: end.requests }
    }
  } finally {
    await waiting.kill()
    await provider.end()
    rmSync(place, { recursive: true, force: true })
  }
}

function hear({ submitted, seen }: History, word: Word): void {
  if (word.event === 'submitted') submitted.set(word.id, word.requests)
  if (word.event === 'seen') seen.set(word.id, Math.max(word.accepted, seen.get(word.id) ?? 0))
}

async function randomMoment(one: WarmConsole, provider: Provider, rolls: Dice): Promise<void> {
  if (rolls.chance(0.2)) return pause(rolls.below(openingMs))
  const arrived = provider.arrivals(rolls.below(mostArrivals))
  await one.opened
  await Promise.race([arrived, one.ended, pause(longestMs, null, { ref: false })])
  await pause(rolls.below(momentMs))
}
