import { join } from 'node:path'
import Database from 'better-sqlite3'
import { frozenAudience } from '#main/delivery/frozen-audience.ts'
import { providers } from '#main/providers/registry.ts'
import { createDb } from '#main/store/database.ts'
import { headColumns } from '#main/store/repositories/deliveries.ts'
import { createStore } from '#main/store/store.ts'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import { compare, type Figure } from './figure.ts'
import { connections } from './seed/deliveries.ts'
import { seeded } from './seeded.ts'

const deliveries = 1_000_000
const rows = 100
const tries = 200
const deepPage = 1_000

interface Case {
  name: string
  filter: DeliveryFilter
  /** What stands between WHERE and ORDER BY of the SQL that somebody would write for it by hand. */
  where: string
  values: (string | number)[]
}

const connection = connections[0]?.id ?? ''
const [from, to] = [Date.UTC(2024, 2, 1), Date.UTC(2024, 3, 1)]
const cases: Case[] = [
  { name: 'all', filter: {}, where: "state <> 'reviewed'", values: [] },
  {
    name: 'one connection',
    filter: { connectionId: connection },
    where: "state <> 'reviewed' AND connection_id = ?",
    values: [connection],
  },
  {
    name: 'unknown',
    filter: { outcome: 'unknown' },
    where: 'unknown > 0 AND outcome IS NOT NULL',
    values: [],
  },
  {
    name: 'stage, operator and month',
    filter: { stage: 'production', operator: '李雷', from, to },
    where: "state <> 'reviewed' AND stage = ? AND operator = ? AND seq BETWEEN ? AND ?",
    values: ['production', '李雷', ...seqsOf(from, to)],
  },
]

/** In the seed a delivery is confirmed every so often, so a clever hand would name places in the place of times. */
function seqsOf(least: number, most: number): [number, number] {
  const [firstAt, betweenMs] = [Date.UTC(2023, 0, 1), 90_000]
  return [Math.ceil((least - firstAt) / betweenMs) + 1, Math.ceil((most - firstAt) / betweenMs)]
}

/** P3: pages of a long history, the first and one a thousand pages deep, beside keyset SQL that was written by hand. */
export async function measurePaging(): Promise<Figure> {
  const path = join(seeded(deliveries), 'pushdeck.db')
  const database = new Database(path, { readonly: true })
  const db = createDb(database)
  const { listing } = createStore(db, frozenAudience(providers))
  try {
    const note: Record<string, number> = {}
    const figures: Figure[] = []
    for (const { name, filter, where, values } of cases) {
      const byHand = database.prepare(
        `SELECT ${headColumns.join(', ')} FROM deliveries WHERE ${where} AND seq < ? ORDER BY seq DESC LIMIT ${rows}`,
      )
      const depth = name === 'all' ? deepPage : name === 'one connection' ? 500 : 8
      for (const pages of [0, depth]) {
        const before = pages === 0 ? deliveries * 10 : place(database, where, values, pages * rows)
        const figure = await compare({
          unit: 'ms',
          goal: '≤ 1.5',
          pairs: 9,
          ours: () => median(async () => (await listing.page(filter, before, rows)).length),
          beside: () => median(async () => byHand.all(...values, before).length),
          isMet: (ratio) => ratio <= 1.5,
        })
        figures.push(figure)
        note[`${name}, page ${pages + 1}, ms`] = figure.ours
        note[`${name}, page ${pages + 1}, ratio`] = figure.ratio
      }
    }
    const worst = figures.toSorted((a, b) => b.ratio - a.ratio)[0] as Figure
    return { ...worst, note: { deliveries, 'rows of a page': rows, ...note } }
  } finally {
    await db.destroy()
  }
}

const place = (database: Database.Database, where: string, values: (string | number)[], rank: number): number =>
  Number(
    database
      .prepare(`SELECT seq FROM deliveries WHERE ${where} ORDER BY seq DESC LIMIT 1 OFFSET ${rank}`)
      .pluck()
      .get(...values),
  )

async function median(page: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < tries; index += 1) {
    const began = performance.now()
    if ((await page()) !== rows) throw new Error('a page is not full')
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[tries / 2] ?? Number.NaN
}
