import type { DeliveryHead } from '#main/store/repositories/deliveries.ts'
import type { PauseReason } from '#shared/domain/delivery.ts'
import type { DeliveryNotice, ToldTenants } from '#shared/domain/notice.ts'

/** Why a run stands still that nobody has asked to. */
const byItself = new Set<PauseReason | null>([
  'provider-refuses',
  'no-answers',
  'unreachable',
  'account-unusable',
  'connection-changed',
])

export type Standing = Pick<
  DeliveryHead,
  'state' | 'pause_reason' | 'settled_at' | 'accepted' | 'refused' | 'not_sent' | 'unknown'
>

/**
 * What of a delivery is worth a notice, null for nothing: what has ended since a time (a record that is cleared years later
 * changes too), and what has stopped without being told to. What was cancelled whole was the operator's own act.
 */
export function noticeKind(row: Standing, since: number): DeliveryNotice['kind'] | null {
  if (row.state === 'paused') return byItself.has(row.pause_reason) ? 'stopped' : null
  if (row.state !== 'settled' || row.settled_at === null || row.settled_at < since) return null
  if (row.unknown > 0) return 'unknown'
  return row.accepted + row.refused + row.not_sent > 0 ? 'ended' : null
}

/** Whether tenants that end soon are worth a notice: once a day, and again when another one has come to them. */
export function areTenantsDue(told: ToldTenants | null, ids: readonly string[], day: string): boolean {
  if (ids.length === 0) return false
  return told === null || told.day !== day || ids.some((id) => !told.ids.includes(id))
}
