import { setImmediate as nextTurn } from 'node:timers/promises'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import { fold } from '#shared/domain/fold.ts'
import { cleanRecipient } from '#shared/domain/recipient-value.ts'
import type { Db } from '../database.ts'
import { match } from '../grams.ts'
import { newestFirst } from '../newest-first.ts'
import type { Schema } from '../schema.ts'
import { type DeliveryHead, headColumns } from './deliveries.ts'
import { facetsOf, idsIn, textsOf } from './grams.ts'
import { type AudienceOf, type Range, recipientsRepository } from './recipients.ts'

/** Where a delivery may stand, and what of it is to be compared. */
interface Candidate {
  seq: number
  part: 'texts' | 'ids' | 'none'
}

type Heads = SelectQueryBuilder<Schema, 'deliveries', unknown>

const open = sql.lit(0 as const)
const reviewed = sql.lit('reviewed' as const)
const time = sql<number>`coalesce(submitted_at, created_at)`
const blockBits = 10
const openAtOnce = 500
const requestsAtOnce = 500
/** Candidates that are compared before everything else gets its turn. */
const mostCompared = 500

/**
 * Pages of deliveries, newest first. A cursor is a `seq`, so a page costs the same however deep it lies; what the chosen
 * index does not answer is asked of the rows that it names, in steps that leave the event loop free.
 */
export const listingRepository = (db: Db, audienceOf: AudienceOf) => {
  const recipients = recipientsRepository(db, audienceOf)

  /** The newest deliveries before a place that a filter is about; those that wait are few, ask first, then the soonest. */
  const page = async (
    filter: DeliveryFilter,
    beforeSeq: number | null,
    limit: number,
    signal?: AbortSignal,
  ): Promise<DeliveryHead[]> => {
    const wanted = wantedBy(filter)
    const range = await rangeOf(filter, beforeSeq)
    if (!range) return []
    if (filter.tab === 'waiting' || filter.tab === 'running') return inFew(filter, wanted, range, limit)
    const candidates = candidatesFor(filter, wanted, range, limit)
    if (candidates) return compared(candidates, { filter, wanted, limit, signal })
    return within(heads(filter), range).select(headColumns).orderBy('seq', 'desc').limit(limit).execute()
  }

  /** Between which places the times of a filter lie; null where there are none. */
  const rangeOf = async ({ from, to }: DeliveryFilter, beforeSeq: number | null): Promise<Range | null> => {
    const before = beforeSeq ?? Number.MAX_SAFE_INTEGER
    if (from === undefined && to === undefined) return { least: 0, before }
    const { first, last } = await db
      .selectFrom('delivery_times')
      .select((e) => [e.fn.min<number | null>('block').as('first'), e.fn.max<number | null>('block').as('last')])
      .where('latest', '>=', from ?? Number.MIN_SAFE_INTEGER)
      .where('earliest', '<', to ?? Number.MAX_SAFE_INTEGER)
      .executeTakeFirstOrThrow()
    if (first === null || last === null) return null
    return { least: first << blockBits, before: Math.min(before, (last + 1) << blockBits) }
  }

  const within = (query: Heads, { least, before }: Range): Heads =>
    query.where('seq', '>=', least).where('seq', '<', before)

  /** Rows for which all holds that columns tell. */
  const heads = (filter: DeliveryFilter): Heads => {
    const { tab, from, to, provider, connectionId, stage, outcome, operator, kind } = filter
    let query: Heads = db.selectFrom('deliveries')
    if (tab === 'waiting') query = query.where('state', 'in', ['held', 'scheduled'])
    else if (tab === 'running') query = query.where('state', 'in', ['running', 'paused'])
    else query = query.where('state', '<>', 'reviewed')
    if (tab === 'with-statistics') query = query.where('task_count', '>', open)
    if (from !== undefined) query = query.where(time, '>=', from)
    if (to !== undefined) query = query.where(time, '<', to)
    if (provider) query = query.where('provider', '=', provider)
    if (connectionId) query = query.where('connection_id', '=', connectionId)
    if (stage) query = query.where('stage', '=', stage)
    if (operator) query = query.where('operator', '=', operator)
    if (kind) query = query.where('content_kind', '=', kind)
    if (outcome === 'unknown') query = query.where('unknown', '>', open).where('outcome', 'is not', null)
    else if (outcome) query = query.where('outcome', '=', outcome)
    return query
  }

  /** Deliveries that wait or run: few, so each is looked at. */
  const inFew = async (
    filter: DeliveryFilter,
    wanted: Wanted,
    range: Range,
    limit: number,
  ): Promise<DeliveryHead[]> => {
    const query = within(heads(filter), range).select([...headColumns, 'content'])
    const ordered =
      filter.tab === 'waiting'
        ? query.orderBy((e) => e('ask_reason', 'is', null)).orderBy((e) => e.fn.coalesce('scheduled_at', 'hold_until'))
        : query.orderBy('seq', 'desc')
    const found: DeliveryHead[] = []
    for (const { content, ...head } of await ordered.execute()) {
      if (found.length === limit) break
      const says =
        wanted.text === '' || holds(textsOf({ ...head, content }), wanted.text) || (await hasId(head.id, wanted.text))
      if (says && (wanted.recipient === '' || (await recipients.names(head, [wanted.recipient])))) found.push(head)
    }
    return found
  }

  /** Where to look, newest first; null where an index of the table answers by itself. */
  const candidatesFor = (
    filter: DeliveryFilter,
    { text, recipient }: Wanted,
    range: Range,
    limit: number,
  ): AsyncGenerator<Candidate, void> | null => {
    if (recipient !== '') return naming(recipient, range, text === '' ? 'none' : 'texts')
    const { outcome } = filter
    const facets = facetsIn(filter)
    if (text !== '') {
      const indexed = inIndex(match(text, facets), range, limit)
      return newestFirst([indexed, notInIndex('texts', range), notInIndex('ids', range)])
    }
    if (outcome && outcome !== 'accepted' && facets.length > 0) return ended(outcome, range)
    const isOneConnection = facets.length === 1 && filter.connectionId !== undefined && !outcome
    if (facets.length === 0 || isOneConnection) return null
    return newestFirst([described(facets, range, limit), notInIndex('texts', range)])
  }

  async function* naming(value: string, range: Range, part: Candidate['part']): AsyncGenerator<Candidate, void> {
    for await (const { seq } of recipients.placesWith([value], range)) yield { seq, part }
  }

  /** Rows of the index, a page at a time. */
  async function* rowsMatching(expression: string, range: Range, limit: number): AsyncGenerator<number, void> {
    let before = range.before * 2
    for (let size = Math.max(limit, 50); ; size = Math.min(size * 2, 2_000)) {
      const { rows } = await sql<{ rowid: number }>`
        SELECT rowid FROM delivery_grams
        WHERE delivery_grams MATCH ${expression} AND rowid < ${before} AND rowid >= ${range.least * 2}
        ORDER BY rowid DESC LIMIT ${size}`.execute(db)
      for (const { rowid } of rows) yield rowid
      const last = rows.at(-1)
      if (!last || rows.length < size) return
      before = last.rowid
    }
  }

  async function* inIndex(expression: string, range: Range, limit: number): AsyncGenerator<Candidate, void> {
    for await (const row of rowsMatching(expression, range, limit))
      yield { seq: Math.floor(row / 2), part: row % 2 === 0 ? 'texts' : 'ids' }
  }

  async function* described(facets: readonly string[], range: Range, limit: number): AsyncGenerator<Candidate, void> {
    for await (const row of rowsMatching(match('', facets), range, limit))
      if (row % 2 === 0) yield { seq: row / 2, part: 'none' }
  }

  async function* notInIndex(part: 'texts' | 'ids', range: Range): AsyncGenerator<Candidate, void> {
    yield* inPages(
      range,
      (rest) =>
        within(db.selectFrom('deliveries'), rest)
          .select('seq')
          .where(part === 'texts' ? 'texts_indexed' : 'ids_indexed', '=', open)
          .where('state', '<>', reviewed),
      part,
    )
  }

  async function* ended(
    outcome: NonNullable<DeliveryFilter['outcome']>,
    range: Range,
  ): AsyncGenerator<Candidate, void> {
    yield* inPages(range, (rest) => within(heads({ outcome }), rest).select('seq'), 'none')
  }

  async function* inPages(
    range: Range,
    query: (rest: Range) => SelectQueryBuilder<Schema, 'deliveries', { seq: number }>,
    part: Candidate['part'],
  ): AsyncGenerator<Candidate, void> {
    for (let { before } = range; ; ) {
      const rows = await query({ ...range, before })
        .orderBy('seq', 'desc')
        .limit(openAtOnce)
        .execute()
      for (const { seq } of rows) yield { seq, part }
      const last = rows.at(-1)
      if (!last || rows.length < openAtOnce) return
      before = last.seq
    }
  }

  /** Those candidates that are meant. */
  const compared = async (
    candidates: AsyncGenerator<Candidate, void>,
    { filter, wanted, limit, signal }: Comparison,
  ): Promise<DeliveryHead[]> => {
    const content = wanted.text === '' ? sql<string>`''` : sql<string>`content`
    const found: DeliveryHead[] = []
    for (let size = limit; found.length < limit; size = Math.min(size * 2, mostCompared)) {
      signal?.throwIfAborted()
      const batch = await take(candidates, size)
      if (batch.size === 0) break
      const rows = await heads(filter)
        .select([...headColumns, content.as('content')])
        .where(sql<boolean>`seq IN (SELECT value FROM json_each(${JSON.stringify([...batch.keys()])}))`)
        .orderBy('seq', 'desc')
        .execute()
      for (const { content: text, ...head } of rows) {
        if (found.length === limit) break
        // its other part came with the batch before
        if (found.at(-1)?.seq === head.seq) continue
        if (await isMeant({ ...head, content: text }, batch.get(head.seq), wanted)) found.push(head)
      }
      await nextTurn()
    }
    await candidates.return()
    return found
  }

  const isMeant = async (
    row: DeliveryHead & { content: string },
    parts: ReadonlySet<Candidate['part']> | undefined,
    { text, recipient }: Wanted,
  ): Promise<boolean> => {
    if (recipient !== '' && row.cleared > 0) return false
    if (text === '' || holds(textsOf(row), text)) return true
    return (recipient !== '' || parts?.has('ids') === true) && (await hasId(row.id, text))
  }

  const hasId = async (deliveryId: string, text: string): Promise<boolean> => {
    for (let after = 0; ; ) {
      const rows = await db
        .selectFrom('requests')
        .select(['position', 'provider_ids'])
        .where('delivery_id', '=', deliveryId)
        .where('position', '>', after)
        .orderBy('position')
        .limit(requestsAtOnce)
        .execute()
      if (rows.some((row) => holds(idsIn(row.provider_ids), text))) return true
      const last = rows.at(-1)
      if (!last || rows.length < requestsAtOnce) return false
      after = last.position
      await nextTurn()
    }
  }

  return { page }
}

/** What a filter looks for, in the form in which it is compared; empty for nothing. */
interface Wanted {
  text: string
  recipient: string
}

interface Comparison {
  filter: DeliveryFilter
  wanted: Wanted
  limit: number
  signal: AbortSignal | undefined
}

const wantedBy = ({ search, recipient }: DeliveryFilter): Wanted => ({
  text: fold(search ?? '').trim(),
  recipient: cleanRecipient('alias', recipient ?? ''),
})

const holds = (texts: readonly string[], text: string): boolean => texts.some((one) => fold(one).includes(text))

const facetsIn = (filter: DeliveryFilter): string[] =>
  (['connectionId', 'operator', 'kind', 'provider', 'stage'] as const).flatMap((name) => {
    const value = filter[name]
    return value === undefined ? [] : [facetsOf[name](value)]
  })

/** The next places, each with what is to be compared there. A place's parts stand side by side. */
async function take(
  candidates: AsyncGenerator<Candidate, void>,
  size: number,
): Promise<Map<number, Set<Candidate['part']>>> {
  const batch = new Map<number, Set<Candidate['part']>>()
  while (batch.size < size) {
    const next = await candidates.next()
    if (next.done) break
    const { seq, part } = next.value
    batch.set(seq, (batch.get(seq) ?? new Set()).add(part))
  }
  return batch
}
