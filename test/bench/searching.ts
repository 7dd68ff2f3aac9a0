import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { frozenAudience } from '#main/delivery/frozen-audience.ts'
import { providers } from '#main/providers/registry.ts'
import { createDb } from '#main/store/database.ts'
import { createStore, type Store } from '#main/store/store.ts'
import { fold } from '#shared/domain/fold.ts'
import type { Figure } from './figure.ts'
import { deliveryAt, people, personAt } from './seed/deliveries.ts'
import { type Random, randomOf } from './seed/random.ts'
import { seeded } from './seeded.ts'

const deliveries = 1_000_000
const queries = 1_000
const rows = 50
const goalMs = 20
/** With more, the newest of them are compared and not all. */
const comparedWhole = 1_000

/**
 * P4: random words of one to six characters and random recipients, each found as fully as by looking at every row, and
 * how long the 95th of a hundred takes. `beside`: the same words by `instr` over every title and text.
 */
export async function measureSearch(): Promise<Figure> {
  const path = join(seeded(deliveries), 'pushdeck.db')
  const db = createDb(new Database(path, { readonly: true }))
  const store = createStore(db, frozenAudience(providers))
  try {
    const truth = readAll()
    const random = randomOf(4)
    const words = Array.from({ length: queries }, () => wordFrom(truth, random))
    const whom = Array.from({ length: queries }, () => personAt(random.below(Math.round(people * 1.02))))
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const texts = await timed(words, (search) => store.listing.page({ search }, null, rows))
    const recipients = await timed(whom, (recipient) => store.listing.page({ recipient }, null, rows))
    delay.disable()
    const missedTexts = await missed(
      words,
      (word) => truth.holding(word),
      (search) => all(store, { search }),
    )
    const missedRecipients = await missed(
      whom,
      (person) => truth.naming(person),
      (recipient) => all(store, { recipient }),
    )
    const p95 = Math.max(texts.p95, recipients.p95)
    const beside = truth.milliseconds()
    return {
      ...{
        ours: p95,
        beside,
        unit: 'ms',
        ratio: Number((p95 / beside).toPrecision(4)),
        goal: `recall 100 %, p95 ≤ ${goalMs} ms`,
      },
      met: p95 <= goalMs && missedTexts.rows + missedRecipients.rows === 0,
      runs: [],
      note: {
        deliveries,
        queries: 2 * queries,
        'texts, p50 ms': texts.p50,
        'texts, p95 ms': texts.p95,
        'texts, longest ms': texts.longest,
        'texts, rows to be found': missedTexts.of,
        'texts, not found or too many': missedTexts.rows,
        'recipients, p95 ms': recipients.p95,
        'recipients, longest ms': recipients.longest,
        'recipients, rows to be found': missedRecipients.of,
        'recipients, not found or too many': missedRecipients.rows,
        'event loop held for, ms': Number((delay.max / 1e6).toPrecision(3)),
      },
    }
  } finally {
    await db.destroy()
  }
}

/** Everything that can be looked for, in a table without an index. */
function readAll() {
  const memory = new Database(':memory:')
  memory.exec('CREATE TABLE rows (seq INTEGER PRIMARY KEY, text TEXT); CREATE TABLE names (person TEXT, seq INTEGER)')
  const add = memory.prepare('INSERT INTO rows VALUES (?, ?)')
  const name = memory.prepare('INSERT INTO names VALUES (?, ?)')
  memory.transaction(() => {
    for (let index = 0; index < deliveries; index += 1) {
      const { seq, title, content, recipients, request } = deliveryAt(index)
      const body =
        content.provider === 'maxim'
          ? content.message.body
          : content.provider === 'suplink'
            ? content.msg.content
            : content.provider === 'forward'
              ? content.event.payload
              : ''
      add.run(seq, [title, body ?? '', ...request.ids.map(({ id }) => id)].map(fold).join('\n'))
      for (const person of recipients) name.run(person, seq)
    }
  })()
  memory.exec('CREATE INDEX names_by_person ON names (person, seq)')
  const titles = memory.prepare('SELECT text FROM rows WHERE seq = ?').pluck()
  const holding = memory.prepare('SELECT seq FROM rows WHERE instr(text, ?) > 0 ORDER BY seq DESC').pluck()
  const naming = memory.prepare('SELECT seq FROM names WHERE person = ? ORDER BY seq DESC').pluck()
  const times: number[] = []
  return {
    textAt: (seq: number) => String(titles.get(seq)),
    holding: (word: string): number[] => {
      const began = performance.now()
      const found = holding.all(fold(word)) as number[]
      times.push(performance.now() - began)
      return found
    },
    naming: (person: string) => naming.all(person) as number[],
    milliseconds: () =>
      Number((times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN).toPrecision(4)),
  }
}

/** A part of a title, text or id; now and then one of two texts, which stands nowhere. */
function wordFrom({ textAt }: { textAt: (seq: number) => string }, random: Random): string {
  const part = () => {
    const characters = [...textAt(1 + random.below(deliveries))].filter((one) => one !== '\n' && one !== ' ')
    const length = 1 + random.below(6)
    const start = random.below(Math.max(1, characters.length - length))
    return characters.slice(start, start + length)
  }
  return (random.chance(0.9) ? part() : [...part().slice(0, 2), ...part().slice(0, 2)]).join('')
}

async function timed(asked: readonly string[], ask: (one: string) => Promise<unknown>) {
  const times: number[] = []
  for (const one of asked) {
    const began = performance.now()
    await ask(one)
    times.push(performance.now() - began)
  }
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toPrecision(3))
  return { p50: at(0.5), p95: at(0.95), longest: Number((sorted.at(-1) ?? Number.NaN).toPrecision(3)) }
}

/** How many rows are missing or too many beside the truth, and how many there were to be found. */
async function missed(
  asked: readonly string[],
  truth: (one: string) => number[],
  find: (one: string) => Promise<number[]>,
): Promise<{ rows: number; of: number }> {
  let [wrong, of] = [0, 0]
  for (const one of asked) {
    const expected = truth(one).slice(0, comparedWhole)
    const found = new Set(await find(one))
    of += expected.length
    wrong += expected.filter((seq) => !found.delete(seq)).length + found.size
  }
  return { rows: wrong, of }
}

/** The newest that are found, page by page. */
async function all({ listing }: Store, filter: { search?: string; recipient?: string }): Promise<number[]> {
  const seqs: number[] = []
  while (seqs.length < comparedWhole) {
    const page = await listing.page(filter, seqs.at(-1) ?? null, 200)
    seqs.push(...page.map(({ seq }) => seq))
    if (page.length < 200) return seqs
  }
  return seqs.slice(0, comparedWhole)
}
