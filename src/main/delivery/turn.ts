import { writeAudit } from '#main/services/audit.ts'
import { firstReadingAt } from '#main/services/reading-times.ts'
import type { Ending } from '#main/store/repositories/outbox.ts'
import type { RequestRow } from '#main/store/repositories/requests.ts'
import type { Repositories } from '#main/store/store.ts'

/** Who the audit names for what the program does by itself. */
export const program = 'Pushdeck'

export type Finished = Ending & { stopsRun: boolean }

interface Turn {
  connectionId: string
  finished: readonly Finished[]
  /** How many requests may be claimed; 0 only writes outcomes down. */
  free: number
  now: number
  maskedHeaders: (request: RequestRow) => string
}

/**
 * The one transaction between two steps of a lane: outcomes of finished requests, deliveries that end or stop with
 * them, and the claims of the next requests. Returns what may leave once the transaction is on disk.
 */
export async function writeTurn(
  inside: Repositories,
  { connectionId, finished, free, now, maskedHeaders }: Turn,
): Promise<{ claimed: RequestRow[]; settled: string[] }> {
  await inside.outbox.settle(finished)
  const settled: string[] = []
  for (const deliveryId of new Set(finished.map((ending) => ending.deliveryId))) {
    const title = (await inside.deliveries.find(deliveryId))?.title
    const line = { at: now, operator: program, subjectId: deliveryId, ...(title ? { subjectName: title } : {}) }
    if (await inside.outbox.close(deliveryId, now, firstReadingAt(now))) {
      settled.push(deliveryId)
      await writeAudit(inside, { ...line, action: 'deliveries.settled' })
      continue
    }
    const stop = finished.find((ending) => ending.deliveryId === deliveryId && ending.stopsRun)
    if (
      stop &&
      (await inside.deliveries.changeIn(deliveryId, ['running'], { state: 'paused', pause_reason: 'provider-refuses' }))
    ) {
      await writeAudit(inside, { ...line, action: 'deliveries.paused-by-refusal', detail: { cause: stop.causeCode } })
    }
  }
  const claimed = free > 0 ? await inside.outbox.claim(connectionId, free, now, maskedHeaders) : []
  return { claimed, settled }
}
