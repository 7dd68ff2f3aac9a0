import { type RawBuilder, sql } from 'kysely'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import type { Db } from '../database.ts'
import { type DeliveryHead, headColumns } from './deliveries.ts'
import type { Range } from './recipients.ts'

type Condition = RawBuilder<unknown>

/** SQL in pieces: built anew by Kysely, a query of so many columns would take as long as it runs. */
const columns = sql.raw(headColumns.join(', '))
const newestFirst = sql`seq DESC`
/** Those that ask come first, then the soonest. */
const soonestFirst = sql`ask_reason IS NULL, coalesce(scheduled_at, hold_until)`
const blockBits = 10

/** Rows of the table for which all holds that its columns tell of a filter. */
export const listingRows = (db: Db) => ({
  heads: async (conditions: readonly Condition[], limit: number): Promise<DeliveryHead[]> => {
    const query = sql<DeliveryHead>`SELECT ${columns} FROM deliveries WHERE ${all(conditions)} ORDER BY ${newestFirst} LIMIT ${limit}`
    return (await query.execute(db)).rows
  },
  /** All of them; `withContent` reads the messages too. */
  every: async (
    conditions: readonly Condition[],
    order: 'newest' | 'soonest',
    withContent: boolean,
  ): Promise<(DeliveryHead & { content: string })[]> => {
    const content = withContent ? sql`content` : sql`'' AS content`
    const by = order === 'newest' ? newestFirst : soonestFirst
    const query = sql<DeliveryHead & { content: string }>`
      SELECT ${columns}, ${content} FROM deliveries WHERE ${all(conditions)} ORDER BY ${by}`
    return (await query.execute(db)).rows
  },
  seqs: async (conditions: readonly Condition[], limit: number): Promise<number[]> => {
    const query = sql<{ seq: number }>`
      SELECT seq FROM deliveries WHERE ${all(conditions)} ORDER BY ${newestFirst} LIMIT ${limit}`
    return (await query.execute(db)).rows.map(({ seq }) => seq)
  },
  newest: async (): Promise<number> => {
    const { rows } = await sql<{ seq: number | null }>`SELECT max(seq) AS seq FROM deliveries`.execute(db)
    return rows[0]?.seq ?? 0
  },
  /** Between which places the times of a filter lie; null where there are none. */
  range: async ({ from, to }: DeliveryFilter, beforeSeq: number | null): Promise<Range | null> => {
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
  },
})

const all = (conditions: readonly Condition[]): Condition => sql.join([...conditions], sql` AND `)

export const inRange = ({ least, before }: Range): Condition[] => [sql`seq >= ${least}`, sql`seq < ${before}`]

export const among = (seqs: readonly number[]): Condition =>
  sql`seq IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))`

/** Literals, so that the indexes of the few rows that are in none yet hold them. */
export const notIndexed = (part: 'texts' | 'ids'): Condition[] => [
  part === 'texts' ? sql`texts_indexed = 0` : sql`ids_indexed = 0`,
  sql`state <> 'reviewed'`,
]

const ofTab = {
  all: [sql`state <> 'reviewed'`],
  waiting: [sql`state IN ('held', 'scheduled')`],
  running: [sql`state IN ('running', 'paused')`],
  'with-statistics': [sql`state <> 'reviewed'`, sql`task_count > 0`],
} as const

const column = {
  provider: sql.ref('provider'),
  connectionId: sql.ref('connection_id'),
  stage: sql.ref('stage'),
  operator: sql.ref('operator'),
  kind: sql.ref('content_kind'),
} as const

const time = sql`coalesce(submitted_at, created_at)`

/** What a filter asks of a row's columns. */
export const conditionsOf = (filter: DeliveryFilter): Condition[] => {
  const { tab = 'all', from, to, outcome } = filter
  const conditions: Condition[] = [...ofTab[tab]]
  if (from !== undefined) conditions.push(sql`${time} >= ${from}`)
  if (to !== undefined) conditions.push(sql`${time} < ${to}`)
  for (const name of Object.keys(column) as (keyof typeof column)[])
    if (filter[name] !== undefined) conditions.push(sql`${column[name]} = ${filter[name]}`)
  if (outcome === 'unknown') conditions.push(sql`unknown > 0`, sql`outcome IS NOT NULL`)
  else if (outcome !== undefined) conditions.push(sql`outcome = ${outcome}`)
  return conditions
}
