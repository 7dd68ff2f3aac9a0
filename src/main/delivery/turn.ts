import { program, writeAudit } from '#main/services/audit.ts'
import type { PresentAccount } from '#main/store/repositories/claims.ts'
import type { Ending } from '#main/store/repositories/outbox.ts'
import type { FrozenRequest } from '#main/store/repositories/requests.ts'
import type { Repositories } from '#main/store/store.ts'
import { finish } from './finish.ts'

/** How an attempt ended, and whether the rest of the run would end alike. */
export type Finished = Ending & { stopsRun: boolean }

interface Turn {
  finished: readonly Finished[]
  now: number
  /** What may be claimed; null only writes outcomes down. */
  next: { of: PresentAccount; free: number; maskedHeaders: (request: FrozenRequest) => string } | null
}

interface Written {
  claimed: FrozenRequest[]
  settled: boolean
  /** Deliveries that look different now. */
  changed: Set<string>
}

/**
 * The one transaction between two steps of a lane: outcomes of finished requests, deliveries that end or stop with
 * them, and the claims of the next requests. Returns what may leave once the transaction is on disk.
 */
export async function writeTurn(inside: Repositories, { finished, now, next }: Turn): Promise<Written> {
  await inside.outbox.settle(finished)
  const changed = new Set(finished.map((ending) => ending.deliveryId))
  let settled = false
  for (const deliveryId of [...changed]) {
    const row = await finish(inside, deliveryId, now)
    if (row) {
      settled = true
      const line = { at: now, operator: program, subjectId: deliveryId, subjectName: row.title }
      await writeAudit(inside, { ...line, action: 'deliveries.settled' })
    } else {
      const stop = finished.find((ending) => ending.deliveryId === deliveryId && ending.stopsRun)
      if (stop) await pause(inside, stop, now)
    }
  }
  if (!next) return { claimed: [], settled, changed }
  for (const id of await inside.claims.pauseStrangers(next.of)) {
    changed.add(id)
    await writeAudit(inside, { at: now, operator: program, subjectId: id, action: 'deliveries.paused-by-change' })
  }
  const claimed = await inside.claims.claim(next.of, next.free, now, next.maskedHeaders)
  for (const request of claimed) changed.add(request.delivery_id)
  return { claimed, settled, changed }
}

async function pause(inside: Repositories, { deliveryId, outcome, causeCode }: Finished, now: number): Promise<void> {
  const pause_reason = outcome === 'not-sent' ? 'unreachable' : 'provider-refuses'
  if (!(await inside.deliveries.changeIn(deliveryId, ['running'], { state: 'paused', pause_reason }))) return
  const detail = { cause: causeCode }
  await writeAudit(inside, {
    at: now,
    operator: program,
    subjectId: deliveryId,
    action: 'deliveries.paused-by-refusal',
    detail,
  })
}
