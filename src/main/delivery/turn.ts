import { program, writeAudit } from '#main/services/audit.ts'
import { countsOf } from '#main/services/request-counts.ts'
import type { AttemptRecord, PresentAccount } from '#main/store/repositories/claims.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Ending, GivenUp, RequestEnd } from '#main/store/repositories/outbox.ts'
import type { FrozenRequest } from '#main/store/repositories/requests.ts'
import type { Repositories } from '#main/store/store.ts'
import { type PauseReason, summarise } from '#shared/domain/delivery.ts'
import { finish } from './finish.ts'

/** How an attempt ended, and whether the rest of the run would end alike. */
export type Finished = Ending & { stopsRun: boolean }

interface Turn {
  finished: readonly Finished[]
  /** Requests that are not asked again after all. */
  givenUp: readonly GivenUp[]
  now: number
  /** What may be started, requests that are asked again first; null only writes outcomes down. */
  next: {
    of: PresentAccount
    again: readonly FrozenRequest[]
    free: number
    recordOf: (request: FrozenRequest) => AttemptRecord
  } | null
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
export async function writeTurn(inside: Repositories, { finished, givenUp, now, next }: Turn): Promise<Written> {
  await inside.outbox.settle(finished)
  await inside.outbox.giveUp(givenUp)
  const ends = [...finished, ...givenUp]
  const changed = new Set(ends.map(({ deliveryId }) => deliveryId))
  let settled = false
  for (const deliveryId of [...changed]) {
    await cancelStopped(inside, deliveryId, now)
    const row = await finish(inside, deliveryId, now)
    if (row) {
      settled = true
      const line = { at: now, operator: program, subjectId: deliveryId, subjectName: row.title }
      await writeAudit(inside, { ...line, action: 'deliveries.settled', outcome: summarise(countsOf(row)) })
    } else {
      await pauseWhereNeeded(inside, deliveryId, { finished, givenUp, now })
    }
  }
  if (!next) return { claimed: [], settled, changed }
  for (const id of await inside.claims.pauseStrangers(next.of)) {
    changed.add(id)
    await writeAudit(inside, { at: now, operator: program, subjectId: id, action: 'deliveries.paused-by-change' })
  }
  const again = await inside.claims.claimAgain(next.of, next.again, now, next.recordOf)
  const claimed = await inside.claims.claim(next.of, next.free, now, next.recordOf)
  for (const request of [...again, ...claimed]) changed.add(request.delivery_id)
  return { claimed: [...again, ...claimed], settled, changed }
}

/** What came back unsent after the operator had stopped the run is not sent. */
async function cancelStopped(inside: Repositories, deliveryId: string, now: number): Promise<void> {
  const row = await inside.deliveries.find(deliveryId)
  if (row && row.stopped_at !== null && row.planned > 0)
    await inside.outbox.settleAll(deliveryId, 'planned', 'cancelled', 'stopped', now)
}

async function pauseWhereNeeded(
  inside: Repositories,
  deliveryId: string,
  { finished, givenUp, now }: Pick<Turn, 'finished' | 'givenUp' | 'now'>,
): Promise<void> {
  const own = finished.filter((ending) => ending.deliveryId === deliveryId && ending.next === 'settle')
  const stop = own.find((ending) => ending.stopsRun)?.settled ?? null
  const lost = givenUp.find((one) => one.deliveryId === deliveryId)?.end ?? null
  const last = own.at(-1)?.settled ?? lost
  if (!last) return
  const row = await inside.deliveries.find(deliveryId)
  if (row?.state !== 'running' || row.planned === 0) return
  const end = stop ?? firstWaveEnd(row, last)
  if (end) await pause(inside, row, end, now)
}

/** A run of several requests goes on only once one was accepted, and not by itself where the operator wants to look. */
function firstWaveEnd(row: DeliveryRow, last: RequestEnd): RequestEnd | 'first-wave' | null {
  if (row.accepted === 0) return last
  return row.pause_after_first === 1 ? 'first-wave' : null
}

const reasons: Partial<Record<RequestEnd['outcome'], PauseReason>> = {
  'not-sent': 'unreachable',
  unknown: 'no-answers',
}

async function pause(
  inside: Repositories,
  { id }: DeliveryRow,
  end: RequestEnd | 'first-wave',
  now: number,
): Promise<void> {
  const pause_reason = end === 'first-wave' ? end : (reasons[end.outcome] ?? 'provider-refuses')
  const change = end === 'first-wave' ? { pause_reason, pause_after_first: 0 } : { pause_reason }
  if (!(await inside.deliveries.move(id, 'paused', change))) return
  const line = { at: now, operator: program, subjectId: id }
  if (end === 'first-wave') await writeAudit(inside, { ...line, action: 'deliveries.paused-after-first' })
  else await writeAudit(inside, { ...line, action: 'deliveries.paused-by-refusal', detail: { cause: end.causeCode } })
}
