import Database from 'better-sqlite3'
import { readSnapshot } from './kill-snapshot.ts'
import type { Fact } from './power-facts.ts'

/** What somebody knew before the power went and a recovered database knows no more, in words. */
export function lostFrom(path: string, facts: readonly Fact[]): string[] {
  const { integrity, deliveries, requests, attempts } = readSnapshot(path)
  const known = new Map(deliveries.map((delivery) => [delivery.id, delivery]))
  const bySha = new Map(requests.map((request) => [request.sha256, request]))
  const ids = readIds(path)
  const lost = facts.flatMap((one): string[] => {
    if (one.fact === 'connected') return ids.connections.has(one.id) ? [] : [`connection ${one.id} is gone`]
    if (one.fact === 'saved') return ids.drafts.has(one.id) ? [] : [`draft ${one.id} is gone`]
    if (one.fact === 'left') {
      const request = bySha.get(one.sha256)
      const tries = request ? (attempts.get(request.id) ?? []).length : 0
      if (!request || tries === 0) return [`${one.sha256} left and no attempt is known`]
      return request.state === 'settled' ? [] : [`request ${request.id} left and is ${request.state}`]
    }
    const delivery = known.get(one.id)
    if (!delivery) return [`delivery ${one.id} is gone`]
    if (one.fact === 'submitted')
      return delivery.request_count === one.requests ? [] : [`delivery ${one.id} has lost requests`]
    if (one.state === 'settled' && delivery.state !== 'settled') return [`delivery ${one.id} was settled`]
    return delivery.accepted >= one.accepted ? [] : [`delivery ${one.id} had ${one.accepted} accepted`]
  })
  return integrity === 'ok' ? lost : [`the database is damaged: ${integrity}`, ...lost]
}

function readIds(path: string): { connections: Set<unknown>; drafts: Set<unknown> } {
  const db = new Database(path, { readonly: true })
  try {
    const idsOf = (table: string) => new Set(db.prepare(`SELECT id FROM ${table}`).pluck().all())
    return { connections: idsOf('connections'), drafts: idsOf('drafts') }
  } finally {
    db.close()
  }
}
