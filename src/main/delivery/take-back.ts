import { writeAudit } from '#main/services/audit.ts'
import { Refusal } from '#main/services/refusal.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Repositories } from '#main/store/store.ts'
import type { CommonCause } from '#shared/domain/cause.ts'
import { finish } from './finish.ts'

const byOperator: readonly CommonCause[] = ['cancelled-in-hold', 'schedule-cancelled']

/** Cancels every request of a delivery of which nothing has left; the message is a draft again. TOO_LATE in another state. */
export async function takeBack(
  inside: Repositories,
  { id, title }: DeliveryRow,
  state: 'held' | 'scheduled',
  cause: CommonCause,
  by: string,
  now: number,
): Promise<void> {
  if ((await inside.deliveries.find(id))?.state !== state) throw new Refusal('TOO_LATE')
  await inside.outbox.settleAll(id, 'planned', 'cancelled', cause, now)
  await finish(inside, id, now)
  const action = byOperator.includes(cause) ? 'deliveries.cancel' : 'deliveries.hold-taken-back'
  const line = { at: now, operator: by, action, subjectId: id, subjectName: title, detail: { cause } }
  await writeAudit(inside, { ...line, outcome: 'cancelled' })
}
