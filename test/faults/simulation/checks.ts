import Database from 'better-sqlite3'
import type { ProviderWorld } from './provider-world.ts'

interface RequestOnDisk {
  sha256: string
  state: string
  outcome: string | null
  attempts: number
  delivery: string
}

/** Looks at a database through a connection of its own, as another program sees it. */
export function openReader(path: string) {
  const db = new Database(path, { readonly: true })
  const all = db.prepare(
    `SELECT r.sha256, r.state, r.outcome, d.state AS delivery, (SELECT count(*) FROM attempts a WHERE a.request_id = r.id) AS attempts
     FROM requests r JOIN deliveries d ON d.id = r.delivery_id`,
  )
  /** Every request on disk by the hash of its body, with how many attempts are written down. */
  const requests = () => new Map((all.all() as RequestOnDisk[]).map((row) => [row.sha256, row]))
  return { requests, integrity: () => db.pragma('quick_check', { simple: true }), close: () => db.close() }
}

export type Reader = ReturnType<typeof openReader>

const sameIdWithinMs = 5 * 60_000
const mayBecome = (before: string, now: string | null): boolean =>
  before === now || (before === 'unknown' && now === 'accepted')

/** Broken promises in one state of the disk, seen after another one. */
export function regressions(before: Map<string, RequestOnDisk>, now: Map<string, RequestOnDisk>): string[] {
  return [...before].flatMap(([sha256, { outcome }]) => {
    const after = now.get(sha256)
    // what was only reviewed is gone with a newer review or a restart
    if (!after) return outcome === null ? [] : [`a request that was ${outcome} is gone`]
    return outcome !== null && !mayBecome(outcome, after.outcome) ? [`${outcome} became ${after.outcome}`] : []
  })
}

/** Broken promises of a whole story, once every request has come to its end. */
export function judge(world: ProviderWorld, end: Map<string, RequestOnDisk>, integrity: unknown): string[] {
  const violations: string[] = []
  if (integrity !== 'ok') violations.push(`the database is ${String(integrity)}`)
  for (const [sha256, n] of world.pushes)
    if (n > 1 && !world.operatorAsks.has(sha256)) violations.push(`pushed ${n} times`)
  for (const _ of world.impatient) violations.push('sent before the time that was asked for')
  for (const [sha256, { outcome, state, delivery }] of end) {
    const isPushed = world.pushes.has(sha256)
    if (outcome === 'accepted' && !isPushed) violations.push('accepted, and never pushed')
    if (isPushed && (outcome === 'refused' || outcome === 'not-sent' || outcome === 'cancelled'))
      violations.push(`${outcome}, and pushed`)
    if (state !== 'settled' && delivery !== 'reviewed') violations.push(`${state} for ever`)
  }
  for (const arrivals of Map.groupBy(world.arrivals, ({ sha256 }) => sha256).values())
    violations.push(...repeats(world, arrivals))
  return violations
}

/** A request that may have arrived is repeated at MaxIM alone, in the same run of the program, soon, and twice at most. */
function repeats(world: ProviderWorld, arrivals: ProviderWorld['arrivals']): string[] {
  const first = arrivals.findIndex(({ surelyNotTaken }) => !surelyNotTaken)
  const after = arrivals.slice(first + 1)
  const [start] = arrivals
  if (first < 0 || !start || after.length === 0 || world.operatorAsks.has(start.sha256)) return []
  const violations: string[] = []
  if (start.provider !== 'maxim') violations.push('repeated where a repeat is a second message')
  if (after.length > 2) violations.push(`asked again ${after.length} times`)
  for (const { life, at } of after) {
    if (life !== arrivals[first]?.life) violations.push('repeated after a restart')
    if (at - (arrivals[first]?.at ?? 0) > sameIdWithinMs) violations.push('repeated after five minutes')
  }
  return violations
}
