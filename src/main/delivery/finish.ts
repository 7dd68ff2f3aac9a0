import { firstReadingAt } from '#main/services/reading-times.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Repositories } from '#main/store/store.ts'

/**
 * Settles a delivery whose last request has ended, else does nothing and answers null. A message that was accepted or
 * may have arrived is a draft no longer; one that reached nobody is a draft again.
 */
export async function finish(inside: Repositories, deliveryId: string, now: number): Promise<DeliveryRow | null> {
  if (!(await inside.outbox.close(deliveryId, now, firstReadingAt(now)))) return null
  const row = await inside.deliveries.find(deliveryId)
  if (!row) return null
  if (row.accepted + row.unknown > 0) await inside.drafts.removeSent(deliveryId)
  else await inside.drafts.show(deliveryId)
  return row
}
