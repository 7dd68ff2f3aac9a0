import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { PracticeMessage } from './notify.ts'
import type { SuplinkEntry } from './practice-suplink.ts'

/** Bodies that are kept for whoever wants to see what arrived, in bytes. */
const keptBytes = 64 * 1024 * 1024
const credentials = new Set(['authorization', 'token'])

export interface Ledger {
  /** The number of this call since the start. */
  add(request: FastifyRequest, now: number, message: PracticeMessage | null): number
  all(): readonly SuplinkEntry[]
}

export function openLedger(): Ledger {
  const entries: SuplinkEntry[] = []
  let size = 0
  let count = 0
  return {
    add({ raw, headers, body: given }, receivedAt, message) {
      const body = Buffer.isBuffer(given) ? given : Buffer.alloc(0)
      const shown = Object.entries(headers).map(([name, value]) => [
        name,
        credentials.has(name) ? '***' : String(value),
      ])
      const sha256 = createHash('sha256').update(body).digest('hex')
      const { method = '', url = '' } = raw
      entries.push({ receivedAt, method, url, headers: Object.fromEntries(shown), body, sha256, message })
      size += body.length
      while (size > keptBytes && entries.length > 1) size -= entries.shift()?.body.length ?? 0
      count += 1
      return count
    },
    all: () => entries,
  }
}
