import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { Client } from '#shared/contract/index.ts'
import { chunk } from '#shared/domain/chunk.ts'
import { emptyMaximContent } from '#shared/domain/maxim-content.ts'
import { openCore } from './core.ts'
import { compare, type Figure } from './figure.ts'

const lines = 1_000_000
const repeats = 50_000
const firstUserId = 2_302_128_618_880
const uniqueIds = Array.from({ length: lines - repeats }, (_, index) => String(firstUserId + index))
const content = { ...emptyMaximContent, message: { type: 'text' as const, title: '系统维护通知', body: '今晚升级' } }

interface Seen {
  parts: Record<'read' | 'store' | 'plan', number>
  /** Longest that the event loop stood still in each part. */
  blockedMs: Record<'read' | 'store' | 'plan', number>
  /** Before it began, the list of the bench itself in it. */
  restRssMb: number
  peakRssMb: number
}

/** P2: a CSV of a million lines to a draft that can be sent, beside its unique rows in one bare transaction. */
export async function measureImport(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-bench-'))
  const path = join(folder, 'list.csv')
  // in pieces, so that the bench itself leaves little behind in memory
  const row = (id: string, index: number) => `${index + 1},张三${index},${id},华东\r\n`
  writeFileSync(path, '序号,姓名,user_id,区域\r\n')
  for (const ids of chunk([...uniqueIds, ...uniqueIds.slice(0, repeats)], 10_000))
    appendFileSync(path, ids.map(row).join(''))
  const seen: Seen[] = []
  try {
    const figure = await compare({
      unit: 's',
      goal: '≤ 2.5',
      pairs: 3,
      ours: () => importFile(path, seen),
      beside: () => insertRows(join(folder, `bare-${seen.length}.db`)),
      isMet: (ratio) => ratio <= 2.5,
    })
    const worst = Math.max(...seen.flatMap(({ blockedMs }) => Object.values(blockedMs)))
    const [first] = seen
    return {
      ...figure,
      met: figure.met && worst <= 100 && (first?.peakRssMb ?? 0) <= 400,
      note: {
        'longest block of the event loop, ms (≤ 100)': worst,
        ...Object.fromEntries(Object.entries(first?.blockedMs ?? {}).map(([part, ms]) => [`  in ${part}, ms`, ms])),
        'peak RSS of the first run, MB (≤ 400)': first?.peakRssMb ?? 0,
        '  before it, MB': first?.restRssMb ?? 0,
        'read, s': first?.parts.read ?? 0,
        'store, s': first?.parts.store ?? 0,
        'plan, s': first?.parts.plan ?? 0,
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function importFile(path: string, seen: Seen[]): Promise<number> {
  const core = await openCore({ practice: false }, { filePaths: true })
  try {
    const { client } = core
    const connection = await client.connections.create({
      name: 'bench',
      provider: 'maxim',
      stage: 'test',
      baseUrl: 'http://127.0.0.1:9',
      credentials: { appId: 'bench', accessToken: 'bench-token' },
    })
    const id = crypto.randomUUID()
    const delay = monitorEventLoopDelay({ resolution: 1 })
    const restRssMb = Math.round(process.memoryUsage.rss() / 1e6)
    const longestBlock = async (): Promise<number> => {
      // the clock that watches the loop has to come round once
      await pause(20)
      const longest = Math.round(delay.max / 1e6)
      delay.reset()
      return longest
    }
    let peak = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss())
    }, 20)
    delay.enable()
    const start = performance.now()
    const text = await readFile(client, path)
    const read = performance.now()
    const blockedReading = await longestBlock()
    await client.drafts.save({ id, connectionId: connection.id, content, audience: { kind: 'user_id', text } })
    const stored = performance.now()
    const blockedStoring = await longestBlock()
    const { delivery } = await client.deliveries.review({ draftId: id })
    const planned = performance.now()
    const blockedPlanning = await longestBlock()
    delay.disable()
    clearInterval(watch)
    if (delivery.audience.size !== uniqueIds.length) throw new Error(`read ${delivery.audience.size}`)
    const seconds = (from: number, to: number) => Number(((to - from) / 1000).toPrecision(3))
    seen.push({
      parts: { read: seconds(start, read), store: seconds(read, stored), plan: seconds(stored, planned) },
      blockedMs: { read: blockedReading, store: blockedStoring, plan: blockedPlanning },
      restRssMb,
      peakRssMb: Math.round(peak / 1e6),
    })
    return seconds(start, planned)
  } finally {
    await core.close()
  }
}

async function readFile(client: Client, path: string): Promise<string> {
  const parts: string[] = []
  const choice = { kind: 'user_id', column: 2, hasHeader: true } as const
  for await (const step of await client.audiences.readFile({ file: { path }, choice }))
    if (step.kind === 'part') parts.push(step.text)
  return parts.join('')
}

async function insertRows(path: string): Promise<number> {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE recipients (value TEXT NOT NULL)')
  const insert = db.prepare('INSERT INTO recipients (value) VALUES (?)')
  const start = performance.now()
  db.transaction(() => {
    for (const value of uniqueIds) insert.run(value)
  })()
  const spent = (performance.now() - start) / 1000
  db.close()
  return spent
}
