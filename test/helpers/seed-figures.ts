import type Database from 'better-sqlite3'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { history, sentAt, silentTask, tasks } from './known-counters.ts'

const counts = ['accepted', 'refused', 'not_sent', 'unknown', 'cancelled'] as const

export interface SettledDelivery extends Partial<Record<(typeof counts)[number], number>> {
  id: string
  title?: string
  provider?: ProviderId
  stage?: Stage
  connectionId?: string
  connectionName?: string
  /** When it began; null for one that was taken back before. */
  startedAt: number | null
  settledAt?: number
  taskCount?: number
}

/** Writes a delivery that has ended straight into a database, without its requests. */
export function insertSettled(db: Database.Database, delivery: SettledDelivery): void {
  const { id, title = '系统维护通知', provider = 'maxim', stage = 'production', startedAt } = delivery
  const { connectionId = id, connectionName = '客户端正式', settledAt = startedAt, taskCount = 0 } = delivery
  const ended = Object.fromEntries(counts.map((name) => [name, delivery[name] ?? 0]))
  const requests = Object.values(ended).reduce((sum, n) => sum + n, 0)
  db.prepare(`
    INSERT INTO deliveries (id, draft_id, draft_updated_at, connection_id, connection_updated_at, connection_name,
      base_url, account, provider, stage, operator, title, content, content_hash, audience_kind, audience_size,
      audience_named, audience_sample, audience_hash, state, request_count, accepted, refused, not_sent, unknown,
      cancelled, task_count, created_at, submitted_at, started_at, settled_at)
    VALUES (@id, @id, 0, @connectionId, 0, @connectionName, 'http://127.0.0.1', 'app', @provider, @stage, '王小雨', @title,
      @content, '', 'alias', 500, 500, '[]', '', 'settled', @requests, @accepted, @refused, @not_sent, @unknown,
      @cancelled, @taskCount, @settledAt, @settledAt, @startedAt, @settledAt)`).run({
    ...{ id, title, provider, stage, connectionId, connectionName, startedAt, settledAt, taskCount, requests },
    ...ended,
    content: JSON.stringify({ provider: 'maxim', setting: {}, message: { type: 'text', title } }),
  })
}

/** Writes the delivery of `known-counters.ts` with its readings: four tasks, of which three were ever answered. */
export function insertKnown(db: Database.Database, id: string, startedAt = sentAt, title?: string): void {
  const all = [...tasks, silentTask]
  insertSettled(db, {
    id,
    startedAt,
    accepted: all.length,
    taskCount: all.length,
    ...(title !== undefined && { title }),
  })
  const request = db.prepare(`
    INSERT INTO requests (id, delivery_id, position, request_id, method, url, sha256, recipients, state, outcome,
      cause_code, task_id, attempts, settled_at)
    VALUES (@request, @id, @position, @request, 'POST', 'http://127.0.0.1/push/notify', '', 500, 'settled', 'accepted',
      'accepted', @task, 1, @startedAt)`)
  for (const [index, task] of all.entries())
    request.run({ request: crypto.randomUUID(), id, position: index + 1, task, startedAt })
  const keep = (table: 'snapshots' | 'readings') =>
    db.prepare(`INSERT OR REPLACE INTO ${table} (delivery_id, task_id, taken_at, counters) VALUES (?, ?, ?, ?)`)
  for (const { taskId, takenAt, counters } of history)
    for (const table of ['snapshots', 'readings'] as const)
      keep(table).run(id, taskId, takenAt - sentAt + startedAt, JSON.stringify(counters))
}
