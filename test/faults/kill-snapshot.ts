import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { LedgerLine } from './kill-words.ts'

export interface DeliveryFound {
  id: string
  state: string
  request_count: number
  planned: number
  in_flight: number
  accepted: number
  refused: number
  not_sent: number
  unknown: number
  cancelled: number
}

export interface RequestFound {
  id: string
  delivery_id: string
  sha256: string
  state: 'planned' | 'in-flight' | 'settled'
  outcome: Outcome | null
  cause_code: string | null
}

/** In milliseconds since 1970; `ended_at` is null while nothing is known of its end. */
export interface AttemptFound {
  request_id: string
  started_at: number
  ended_at: number | null
}

/** All that is on disk while no console has the folder. */
export interface Snapshot {
  integrity: string
  /** Reviewed ones, which nobody has submitted, are left out. */
  deliveries: DeliveryFound[]
  requests: RequestFound[]
  /** The attempts of each request, in order. */
  attempts: Map<string, AttemptFound[]>
}

const files = ['pushdeck.db', 'pushdeck.db-wal', 'pushdeck.db-shm', 'pushdeck.db-journal']

/** Reads a copy, so that the console finds the folder as the kill has left it. */
export function snapshotOf(folder: string): Snapshot {
  const copy = mkdtempSync(join(tmpdir(), 'pushdeck-faults-'))
  try {
    for (const name of files) if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name))
    return readSnapshot(join(copy, 'pushdeck.db'))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

export function readSnapshot(path: string): Snapshot {
  const db = new Database(path)
  try {
    const integrity = String(db.pragma('quick_check', { simple: true }))
    const none: Snapshot = { integrity, deliveries: [], requests: [], attempts: new Map() }
    // killed before the first migration was through
    if (!db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'deliveries'").get()) return none
    const submitted = "delivery_id IN (SELECT id FROM deliveries WHERE state <> 'reviewed')"
    const tries = 'SELECT request_id, started_at, ended_at FROM attempts ORDER BY request_id, number'
    return {
      integrity,
      deliveries: db.prepare("SELECT * FROM deliveries WHERE state <> 'reviewed'").all() as DeliveryFound[],
      requests: db.prepare(`SELECT * FROM requests WHERE ${submitted}`).all() as RequestFound[],
      attempts: Map.groupBy(db.prepare(tries).all() as AttemptFound[], (one) => one.request_id),
    }
  } finally {
    db.close()
  }
}

export function readLedger(path: string): LedgerLine[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as LedgerLine)
}
