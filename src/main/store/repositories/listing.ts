import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import { fold } from '#shared/domain/fold.ts'
import { readRecipients } from '#shared/domain/recipients.ts'
import type { Db } from '../database.ts'
import type { DeliveryHead } from './deliveries.ts'
import type { AudienceOf } from './frozen-recipients.ts'
import { idsIn, textsOf } from './grams.ts'
import { type Candidate, type Candidates, facetsIn, listingCandidates } from './listing-candidates.ts'
import { among, conditionsOf, inRange, listingRows } from './listing-rows.ts'
import { type Range, recipientsRepository } from './recipients.ts'

type Row = DeliveryHead & { content: string }

/** What a filter looks for, in the form in which it is compared. */
interface Wanted {
  /** Empty where no text is looked for. */
  text: string
  /** Null where nobody is looked for; empty where nobody can be meant. */
  recipients: readonly string[] | null
}

interface Comparison {
  filter: DeliveryFilter
  wanted: Wanted
  limit: number
  signal: AbortSignal | undefined
}

const requestsAtOnce = 500
/** Candidates that are compared before everything else gets its turn. */
const mostCompared = 500
/** Rows that are looked at one by one before an index is asked: where many are meant, it would only be in the way. */
const firstLooked = 4_096

/**
 * Pages of deliveries, newest first. A cursor is a `seq`, so a page costs the same however deep it lies; what the chosen
 * index does not answer is asked of the rows that it names, in steps that leave the event loop free.
 */
export const listingRepository = (db: Db, audienceOf: AudienceOf) => {
  const recipients = recipientsRepository(db, audienceOf)
  const table = listingRows(db)
  const candidates = listingCandidates(db, recipients)

  /** The newest deliveries before a place that a filter is about; those that wait are few, and the soonest come first. */
  const page = async (
    filter: DeliveryFilter,
    beforeSeq: number | null,
    limit: number,
    signal?: AbortSignal,
  ): Promise<DeliveryHead[]> => {
    const wanted = wantedBy(filter)
    const range = await table.range(filter, beforeSeq)
    if (!range) return []
    const comparison = { filter, wanted, limit, signal }
    if (filter.tab === 'waiting' || filter.tab === 'running') return inFew(comparison, range)
    if (wanted.recipients) return compared(candidates.naming(wanted.recipients, range), comparison)
    if (wanted.text !== '') return compared(candidates.holding(wanted.text, filter, range, limit), comparison)
    if (isAnsweredByTable(filter)) return table.heads([...conditionsOf(filter), ...inRange(range)], limit)
    if (filter.outcome && filter.outcome !== 'accepted') return compared(candidates.ended(filter, range), comparison)
    return filed(comparison, range)
  }

  const filed = async (comparison: Comparison, range: Range): Promise<DeliveryHead[]> => {
    const { filter, limit } = comparison
    const isAtTop = range.before === Number.MAX_SAFE_INTEGER
    const before = isAtTop ? (await table.newest()) + 1 : range.before
    const middle = Math.max(range.least, before - firstLooked)
    const near = await table.heads([...conditionsOf(filter), ...inRange({ least: middle, before })], limit)
    if (near.length === limit || middle === range.least) return near
    const rest = { least: range.least, before: middle }
    const left = limit - near.length
    return [...near, ...(await compared(candidates.filed(filter, rest, left), { ...comparison, limit: left }))]
  }

  /** Deliveries that wait or run: few, so each is looked at. */
  const inFew = async ({ filter, wanted, limit }: Comparison, range: Range): Promise<DeliveryHead[]> => {
    const order = filter.tab === 'waiting' ? 'soonest' : 'newest'
    const found: DeliveryHead[] = []
    for (const row of await table.every([...conditionsOf(filter), ...inRange(range)], order, wanted.text !== '')) {
      if (found.length === limit) break
      const isNamed = !wanted.recipients || (await recipients.names(row, wanted.recipients))
      if (isNamed && (await says(row, wanted.text, true))) found.push(headOf(row))
    }
    return found
  }

  /** Those candidates that are meant. */
  const compared = async (
    places: Candidates,
    { filter, wanted, limit, signal }: Comparison,
  ): Promise<DeliveryHead[]> => {
    const found: DeliveryHead[] = []
    for (let size = limit; found.length < limit; size = Math.min(size * 2, mostCompared)) {
      signal?.throwIfAborted()
      const batch = await take(places, size)
      if (batch.size === 0) break
      const conditions = [...conditionsOf(filter), among([...batch.keys()])]
      for (const row of await table.every(conditions, 'newest', wanted.text !== '')) {
        if (found.length === limit) break
        // its other part came with the batch before
        if (found.at(-1)?.seq === row.seq) continue
        const isKept = !wanted.recipients || row.cleared === 0
        if (isKept && (await says(row, wanted.text, batch.get(row.seq)?.has('ids') === true))) found.push(headOf(row))
      }
      await nextTurn()
    }
    await places.return()
    return found
  }

  const says = async (row: Row, text: string, alsoIds: boolean): Promise<boolean> =>
    text === '' || holds(textsOf(row), text) || (alsoIds && (await hasId(row.id, text)))

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

const wantedBy = ({ search, recipient }: DeliveryFilter): Wanted => ({
  text: fold(search ?? '').trim(),
  recipients: recipient?.trim() ? readRecipients('alias', recipient).values : null,
})

const holds = (texts: readonly string[], text: string): boolean => texts.some((one) => fold(one).includes(text))

const headOf = ({ content: _, ...head }: Row): DeliveryHead => head

/** Whether one index of the table has the rows of a filter in their order. */
const isAnsweredByTable = (filter: DeliveryFilter): boolean => {
  const facets = facetsIn(filter).length
  return facets === 0 || (facets === 1 && filter.connectionId !== undefined && filter.outcome === undefined)
}

/** The next places, each with what is to be compared there. A place's parts stand side by side. */
async function take(places: Candidates, size: number): Promise<Map<number, Set<Candidate['part']>>> {
  const batch = new Map<number, Set<Candidate['part']>>()
  while (batch.size < size) {
    const next = await places.next()
    if (next.done) break
    const { seq, part } = next.value
    batch.set(seq, (batch.get(seq) ?? new Set()).add(part))
  }
  return batch
}
