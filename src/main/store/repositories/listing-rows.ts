import { CompiledQuery, sql } from 'kysely'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import type { Db } from '../database.ts'
import { type DeliveryHead, headColumns } from './deliveries.ts'
import type { Range } from './recipients.ts'

/** A piece of SQL with its values: put together by Kysely, a query of so many columns would take as long as it runs. */
export interface Condition {
  text: string
  values: readonly unknown[]
}

const asks = (text: string, ...values: readonly unknown[]): Condition => ({ text, values })

const columns = headColumns.join(', ')
const orders = {
  newest: 'seq DESC',
  /** Those that ask come first. */
  soonest: 'ask_reason IS NULL, coalesce(scheduled_at, hold_until)',
} as const
const blockBits = 10
const newest = Number.MAX_SAFE_INTEGER

const blocksOf = 'SELECT min(block) AS first, max(block) AS last FROM delivery_times WHERE latest >= ? AND earliest < ?'

interface Blocks {
  first: number | null
  last: number | null
}

/** Rows of the table for which all holds that its columns tell of a filter. */
export const listingRows = (db: Db) => {
  const select = async <Row>(what: string, conditions: readonly Condition[], rest: string, ...more: unknown[]) => {
    const where = conditions.map(({ text }) => text).join(' AND ')
    const values = [...conditions.flatMap((condition) => condition.values), ...more]
    const query = CompiledQuery.raw(`SELECT ${what} FROM deliveries WHERE ${where} ORDER BY ${rest}`, values)
    return (await db.executeQuery<Row>(query as CompiledQuery<Row>)).rows
  }
  return {
    heads: (conditions: readonly Condition[], limit: number) =>
      select<DeliveryHead>(columns, conditions, `${orders.newest} LIMIT ?`, limit),
    /** All of them; `withContent` reads the messages too. */
    every: (conditions: readonly Condition[], order: keyof typeof orders, withContent: boolean) =>
      select<DeliveryHead & { content: string }>(
        `${columns}, ${withContent ? 'content' : "'' AS content"}`,
        conditions,
        orders[order],
      ),
    seqs: async (conditions: readonly Condition[], limit: number): Promise<number[]> =>
      (await select<{ seq: number }>('seq', conditions, `${orders.newest} LIMIT ?`, limit)).map(({ seq }) => seq),
    newest: async (): Promise<number> => {
      const { rows } = await sql<{ seq: number | null }>`SELECT max(seq) AS seq FROM deliveries`.execute(db)
      return rows[0]?.seq ?? 0
    },
    /** Between which places the times of a filter lie; null where there are none. */
    range: async ({ from, to }: DeliveryFilter, beforeSeq: number | null): Promise<Range | null> => {
      const before = beforeSeq ?? newest
      if (from === undefined && to === undefined) return { least: 0, before }
      const times = CompiledQuery.raw(blocksOf, [from ?? -newest, to ?? newest])
      const [blocks] = (await db.executeQuery<Blocks>(times as CompiledQuery<Blocks>)).rows
      const { first, last } = blocks ?? { first: null, last: null }
      if (first === null || last === null) return null
      return { least: first << blockBits, before: Math.min(before, (last + 1) << blockBits) }
    },
  }
}

export const inRange = ({ least, before }: Range): Condition[] => [
  ...(least > 0 ? [asks('seq >= ?', least)] : []),
  ...(before < newest ? [asks('seq < ?', before)] : []),
]

export const among = (seqs: readonly number[]): Condition =>
  asks('seq IN (SELECT value FROM json_each(?))', JSON.stringify(seqs))

/** Literals, so that the indexes of the few rows that are in none yet hold them. */
export const notIndexed = (part: 'texts' | 'ids'): Condition[] => [
  asks(part === 'texts' ? 'texts_indexed = 0' : 'ids_indexed = 0'),
  asks("state <> 'reviewed'"),
]

const ofTab = {
  all: "state <> 'reviewed'",
  waiting: "state IN ('held', 'scheduled')",
  running: "state IN ('running', 'paused')",
  'with-statistics': "state <> 'reviewed' AND task_count > 0",
} as const

const column = {
  provider: 'provider',
  connectionId: 'connection_id',
  stage: 'stage',
  operator: 'operator',
} as const

const time = 'coalesce(submitted_at, created_at)'

/** What a filter asks of a row's columns, what lies deep in a row last. */
export const conditionsOf = (filter: DeliveryFilter): Condition[] => {
  const { tab = 'all', from, to, outcome } = filter
  const conditions = [asks(ofTab[tab])]
  for (const name of Object.keys(column) as (keyof typeof column)[])
    if (filter[name] !== undefined) conditions.push(asks(`${column[name]} = ?`, filter[name]))
  if (outcome === 'unknown') conditions.push(asks('unknown > 0 AND outcome IS NOT NULL'))
  else if (outcome !== undefined) conditions.push(asks('outcome = ?', outcome))
  if (from !== undefined) conditions.push(asks(`${time} >= ?`, from))
  if (to !== undefined) conditions.push(asks(`${time} < ?`, to))
  if (filter.kind !== undefined) conditions.push(asks('content_kind = ?', filter.kind))
  return conditions
}
