import { sql } from 'kysely'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import type { Db } from '../database.ts'
import { match } from '../grams.ts'
import { newestFirst } from '../newest-first.ts'
import { facetsOf } from './grams.ts'
import { type Condition, conditionsOf, inRange, listingRows, notIndexed } from './listing-rows.ts'
import type { Range, recipientsRepository } from './recipients.ts'

/** Where a delivery may stand that is meant, and what of it is to be compared. */
export interface Candidate {
  seq: number
  part: 'texts' | 'ids' | 'none'
}

export type Candidates = AsyncGenerator<Candidate, void>

const rowsAtOnce = 500
const mostRowsOfIndex = 2_000

/** Where to look for what a filter asks, newest first: what an index names, and what stands in none yet. */
export const listingCandidates = (db: Db, recipients: ReturnType<typeof recipientsRepository>) => {
  const table = listingRows(db)

  async function* naming(values: readonly string[], range: Range): Candidates {
    for await (const { seq } of recipients.placesWith(values, range)) yield { seq, part: 'ids' }
  }

  /** Even rows of the index are texts, odd ones ids. */
  async function* inIndex(expression: string, range: Range, limit: number, onlyTexts: boolean): Candidates {
    const texts = onlyTexts ? sql`AND rowid % 2 = 0` : sql``
    for (let [before, size] = [range.before * 2, limit]; ; size = Math.min(size * 2, mostRowsOfIndex)) {
      const { rows } = await sql<{ rowid: number }>`
        SELECT rowid FROM delivery_grams
        WHERE delivery_grams MATCH ${expression} AND rowid < ${before} AND rowid >= ${range.least * 2} ${texts}
        ORDER BY rowid DESC LIMIT ${size}`.execute(db)
      for (const { rowid } of rows)
        yield { seq: Math.floor(rowid / 2), part: onlyTexts ? 'none' : rowid % 2 === 0 ? 'texts' : 'ids' }
      const last = rows.at(-1)
      if (!last || rows.length < size) return
      before = last.rowid
    }
  }

  async function* inTable(conditions: readonly Condition[], range: Range, part: Candidate['part']): Candidates {
    for (let { before } = range; ; ) {
      const seqs = await table.seqs([...conditions, ...inRange({ ...range, before })], rowsAtOnce)
      for (const seq of seqs) yield { seq, part }
      const last = seqs.at(-1)
      if (last === undefined || seqs.length < rowsAtOnce) return
      before = last
    }
  }

  return {
    naming,
    holding: (text: string, filter: DeliveryFilter, range: Range, limit: number): Candidates =>
      newestFirst([
        inIndex(match(text, facetsIn(filter)), range, limit, false),
        inTable(notIndexed('texts'), range, 'texts'),
        inTable(notIndexed('ids'), range, 'ids'),
      ]),
    /** Deliveries with the facets of a filter. */
    filed: (filter: DeliveryFilter, range: Range, limit: number): Candidates =>
      newestFirst([
        inIndex(match('', facetsIn(filter)), range, limit, true),
        inTable(notIndexed('texts'), range, 'none'),
      ]),
    ended: ({ outcome }: Pick<DeliveryFilter, 'outcome'>, range: Range): Candidates =>
      inTable(conditionsOf({ outcome }), range, 'none'),
  }
}

/** How many of the things by which a delivery is filed a filter names. */
export const facetsIn = (filter: DeliveryFilter): string[] =>
  (['connectionId', 'operator', 'kind', 'provider', 'stage'] as const).flatMap((name) => {
    const value = filter[name]
    return value === undefined ? [] : [facetsOf[name](value)]
  })
