import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { contentKindOf } from '#shared/domain/content-kind.ts'
import { outcomeSchema, summarise } from '#shared/domain/delivery.ts'
import { type DeliveryFilter, deliveryFilterSchema } from '#shared/domain/delivery-filter.ts'
import { fold } from '#shared/domain/fold.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { contentOf, type Ended, writeEnded } from '#test/helpers/history.ts'
import { type OpenStore, openStore } from '#test/helpers/store.ts'
import { document } from '../grams.ts'
import { describedColumns, facetsFor, textsOf, textsRow } from './grams.ts'

const [here, there] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']

/** Chinese, Latin in several widths and cases, signs, what the database takes for the end of a text, halves of pairs. */
const characters = [...'维护通知系统的订aAzZ09- "%_Ａｂ９　Σςİé😀𠮷\u{E020}', '\u0000', '\ud83d', '\ude00']
const text = (longest: number) =>
  fc.array(fc.constantFrom(...characters), { maxLength: longest }).map((parts) => parts.join(''))
const operator = fc.constantFrom('李雷', 'Bob', 'bob', 'Han Mei-mei')

const ended: fc.Arbitrary<Omit<Ended, 'seq'>> = fc.record({
  title: text(12),
  body: text(12),
  ids: fc.array(fc.stringMatching(/^[0-9a-f]{1,20}$/), { maxLength: 2 }),
  provider: fc.constantFrom('maxim', 'suplink', 'baidu', 'forward'),
  connectionId: fc.constantFrom(here, there),
  stage: fc.constantFrom('practice', 'test', 'production'),
  operator,
  outcomes: fc.array(fc.constantFrom(...outcomeSchema.options), { minLength: 1, maxLength: 3 }),
  at: fc.integer({ min: 0, max: 20 }),
  recipients: fc.constant([]),
})
/** Neighbours and far ones: places may be missing. */
const histories = fc
  .array(fc.tuple(ended, fc.integer({ min: 1, max: 700 }), fc.boolean()), { minLength: 1, maxLength: 25 })
  .map((rows) => {
    let seq = 0
    return rows.map(([row, distance, isIndexed]) => {
      seq += distance
      return { row: { ...row, seq }, isIndexed }
    })
  })
type History = { row: Ended; isIndexed: boolean }[]

/** A text of one of them or a part of it, or anything. */
const queryFor = (history: History) =>
  fc.oneof(
    text(6),
    fc
      .tuple(fc.constantFrom(...history.flatMap(({ row }) => [row.title, row.body, ...row.ids])), fc.nat(20), fc.nat(5))
      .map(([from, start, length]) => [...from].slice(start, start + length + 1).join('')),
  )

type WriteIndex = (opened: OpenStore, seqs: readonly number[]) => Promise<void>

const asProduct: WriteIndex = async ({ db, store }, seqs) => {
  const rows = await db.selectFrom('deliveries').select(describedColumns).where('seq', 'in', seqs).execute()
  await store.grams.writeTexts(rows)
  await store.grams.writeIds(rows)
}

/** One database for all histories of a test: to make one takes longer than to fill it. */
const openOnce = (): OpenStore => openStore(temporaryFolder().file('pushdeck.db'))

async function fill(open: OpenStore, history: History, write: WriteIndex = asProduct): Promise<void> {
  await open.db.deleteFrom('deliveries').execute()
  await open.db.deleteFrom('delivery_times').execute()
  await sql`INSERT INTO delivery_grams (delivery_grams) VALUES ('delete-all')`.execute(open.db)
  for (const { row } of history) await writeEnded(open, row)
  const seqs = history.filter(({ isIndexed }) => isIndexed).map(({ row }) => row.seq)
  if (seqs.length > 0) await write(open, seqs)
}

/** All that a filter finds, page by page. */
async function found({ store }: OpenStore, filter: DeliveryFilter, limit: number): Promise<number[]> {
  const seqs: number[] = []
  for (let before: number | null = null; ; ) {
    const page = await store.listing.page(filter, before, limit)
    seqs.push(...page.map(({ seq }) => seq))
    const last = page.at(-1)
    if (!last || page.length < limit) return seqs
    before = last.seq
  }
}

/** What SQLite's own `instr` finds in the folded texts. */
async function foundByInstr({ db }: OpenStore, history: History, search: string): Promise<number[]> {
  const wanted = fold(search).trim()
  const seqs: number[] = []
  for (const { row } of history.toReversed()) {
    const texts = [row.title, row.body, ...row.ids, ...(row.provider === 'forward' ? ['x'] : [])].map(fold)
    const { rows } = await sql<{ holds: number }>`
      SELECT max(instr(value, ${wanted}) > 0) AS holds FROM (${sql.join(
        texts.map((one) => sql`SELECT ${one} AS value`),
        sql` UNION ALL `,
      )})`.execute(db)
    if (wanted === '' || rows[0]?.holds === 1) seqs.push(row.seq)
  }
  return seqs
}

const isMeant = ({ row }: History[number], filter: DeliveryFilter): boolean => {
  const { from, to, provider, connectionId, stage, outcome, kind } = filter
  const count = (what: string) => row.outcomes.filter((one) => one === what).length
  const counts = { planned: 0, inFlight: 0, accepted: count('accepted'), refused: count('refused') }
  const summary = summarise({
    ...{ ...counts, notSent: count('not-sent'), unknown: count('unknown'), cancelled: count('cancelled') },
  })
  return (
    (from === undefined || row.at >= from) &&
    (to === undefined || row.at < to) &&
    (provider === undefined || row.provider === provider) &&
    (connectionId === undefined || row.connectionId === connectionId) &&
    (stage === undefined || row.stage === stage) &&
    (filter.operator === undefined || row.operator === filter.operator) &&
    (kind === undefined || contentKindOf(contentOf(row)) === kind) &&
    (outcome === undefined || (outcome === 'unknown' ? row.outcomes.includes('unknown') : summary === outcome))
  )
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const filters: fc.Arbitrary<DeliveryFilter> = fc
  .record({
    from: maybe(fc.integer({ min: 0, max: 20 })),
    to: maybe(fc.integer({ min: 0, max: 21 })),
    provider: maybe(fc.constantFrom('maxim', 'suplink', 'baidu', 'forward')),
    connectionId: maybe(fc.constantFrom(here, there)),
    stage: maybe(fc.constantFrom('practice', 'test', 'production')),
    outcome: maybe(fc.constantFrom(...deliveryFilterSchema.shape.outcome.unwrap().options)),
    operator: maybe(operator),
    kind: maybe(fc.constantFrom('text', 'text_msg', 'ios', 'event')),
  })
  .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)))

/** Checks a few histories; rejects with the counterexample. */
function checkSearch(write: WriteIndex, numRuns: number): Promise<void> {
  const open = openOnce()
  const asked = histories.chain((history) =>
    fc.record({ history: fc.constant(history), queries: fc.array(queryFor(history), { minLength: 6, maxLength: 6 }) }),
  )
  return fc.assert(
    fc.asyncProperty(asked, fc.integer({ min: 1, max: 7 }), async ({ history, queries }, limit) => {
      await fill(open, history, write)
      for (const search of queries)
        expect(await found(open, { search }, limit)).toEqual(await foundByInstr(open, history, search))
    }),
    // to find the smallest counterexample takes longer than to find one
    { numRuns, endOnFailure: true },
  )
}

describe('search', () => {
  // Would catch: a text that is there and not found, whatever it is written with; one found twice, or by a page of another text.
  test('finds what `instr` finds in the folded texts, in an index or not yet, page by page', async () => {
    await checkSearch(asProduct, 25)
  })

  // Control: the same check catches an index without single characters.
  test('an index of pairs alone is caught', async () => {
    const pairsAlone: WriteIndex = async ({ db }, seqs) => {
      const rows = await db.selectFrom('deliveries').select(describedColumns).where('seq', 'in', seqs).execute()
      for (const row of rows) {
        const pairs = document(textsOf(row), facetsFor(row))
          .split(' ')
          .filter((token) => [...token].length > 1)
        await sql`INSERT INTO delivery_grams (rowid, grams) VALUES (${textsRow(row.seq)}, ${pairs.join(' ')})`.execute(
          db,
        )
        await db
          .updateTable('deliveries')
          .set({ texts_indexed: 1, ids_indexed: 1 })
          .where('seq', '=', row.seq)
          .execute()
      }
    }
    await expect(checkSearch(pairsAlone, 40)).rejects.toThrow('Counterexample')
  })
})

describe('filters', () => {
  // Would catch: a row that two filters together lose or let through; one that stands on two pages, or between them.
  test('find what a plain filter finds, every row once, newest first', async () => {
    const open = openOnce()
    const asked = fc.array(filters, { minLength: 8, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(histories, asked, fc.integer({ min: 1, max: 7 }), async (history, filtersOf, limit) => {
        await fill(open, history)
        for (const filter of filtersOf) {
          const meant = history.filter((one) => isMeant(one, filter)).map(({ row }) => row.seq)
          expect(await found(open, filter, limit)).toEqual(meant.toReversed())
        }
      }),
      { numRuns: 30 },
    )
  })
})
