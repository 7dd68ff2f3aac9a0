import { sql } from 'kysely'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { Db } from '../database.ts'
import { inFlight, planned } from './literals.ts'
import { updateRows } from './many-rows.ts'

/** How one attempt ended, as it is written down. */
export interface Ending {
  requestId: string
  deliveryId: string
  attempt: number
  endedAt: number
  outcome: Outcome
  causeCode: string
  httpStatus: number | null
  providerCode: string | null
  providerMessage: string | null
  taskId: string | null
  /** Every id that the provider gave, as JSON. */
  providerIds: string
  /** The request is to be asked once more: it is planned again, and this attempt stays in the record. */
  again: boolean
  responseHeaders: string
  responseBody: string | null
}

const countColumn = {
  accepted: 'accepted',
  refused: 'refused',
  'not-sent': 'not_sent',
  unknown: 'unknown',
  cancelled: 'cancelled',
} as const satisfies Record<Outcome, string>

type Count = (typeof countColumn)[Outcome] | 'planned' | 'in_flight' | 'task_count'

const endOf = (ending: Ending) => ({
  outcome: ending.outcome,
  cause_code: ending.causeCode,
  http_status: ending.httpStatus,
  provider_code: ending.providerCode,
  provider_message: ending.providerMessage,
})

const noEnd = { outcome: null, cause_code: null, http_status: null, provider_code: null, provider_message: null }

const requestAfter = (ending: Ending) => ({
  id: ending.requestId,
  ...(ending.again ? noEnd : endOf(ending)),
  state: ending.again ? ('planned' as const) : ('settled' as const),
  task_id: ending.again ? null : ending.taskId,
  provider_ids: ending.again ? '[]' : ending.providerIds,
  settled_at: ending.again ? null : ending.endedAt,
})

const attemptAfter = (ending: Ending) => ({
  request_id: ending.requestId,
  number: ending.attempt,
  ...endOf(ending),
  ended_at: ending.endedAt,
  response_headers: ending.responseHeaders,
  response_body: ending.responseBody,
})

/** By delivery, by how much its counts change. */
function countsOf(endings: readonly Ending[]): Map<string, Partial<Record<Count, number>>> {
  const deliveries = new Map<string, Partial<Record<Count, number>>>()
  for (const ending of endings) {
    const counts = deliveries.get(ending.deliveryId) ?? {}
    const add = (column: Count, n: number) => {
      counts[column] = (counts[column] ?? 0) + n
    }
    add('in_flight', -1)
    add(ending.again ? 'planned' : countColumn[ending.outcome], 1)
    if (!ending.again && ending.taskId !== null) add('task_count', 1)
    deliveries.set(ending.deliveryId, counts)
  }
  return deliveries
}

/** Outcomes as they are written down. Every function runs inside a transaction of its caller. */
export const outboxRepository = (db: Db) => ({
  /** Writes down how attempts ended; the ending of a request that is no longer in flight changes nothing. */
  settle: async (endings: readonly Ending[]): Promise<void> => {
    const first = [...new Map(endings.toReversed().map((ending) => [ending.requestId, ending])).values()]
    if (first.length === 0) return
    const known = await updateRows(db, 'requests', ['id'], first.map(requestAfter), sql`state = ${'in-flight'}`)
    const ended = first.filter((ending) => known.has(ending.requestId))
    if (ended.length === 0) return
    await updateRows(db, 'attempts', ['request_id', 'number'], ended.map(attemptAfter))
    for (const [deliveryId, counts] of countsOf(ended)) {
      await db
        .updateTable('deliveries')
        .set((e) =>
          Object.fromEntries(Object.entries(counts).map(([column, n]) => [column, e(column as Count, '+', n)])),
        )
        .where('id', '=', deliveryId)
        .execute()
    }
  },

  /** Gives every request of a delivery that is in `state` one outcome, without an attempt of its own. */
  settleAll: async (
    deliveryId: string,
    state: 'planned' | 'in-flight',
    outcome: Outcome,
    causeCode: string,
    now: number,
  ): Promise<number> => {
    const result = await db
      .updateTable('requests')
      .set({ state: 'settled', outcome, cause_code: causeCode, settled_at: now })
      .where('delivery_id', '=', deliveryId)
      .where('state', '=', state === 'planned' ? planned : inFlight)
      .executeTakeFirst()
    const n = Number(result.numUpdatedRows)
    const from = state === 'planned' ? 'planned' : 'in_flight'
    const to = countColumn[outcome]
    await db
      .updateTable('deliveries')
      .set((e) => ({ [from]: e(from, '-', n), [to]: e(to, '+', n) }))
      .where('id', '=', deliveryId)
      .execute()
    return n
  },

  /** Settles a delivery whose last request has ended; true when that was so. */
  close: async (deliveryId: string, now: number, firstReadingAt: number): Promise<boolean> => {
    const result = await db
      .updateTable('deliveries')
      .set((e) => ({
        state: 'settled',
        pause_reason: null,
        settled_at: now,
        next_reading_at: e.case().when('task_count', '>', 0).then(firstReadingAt).else(null).end(),
      }))
      .where('id', '=', deliveryId)
      .where('planned', '=', 0)
      .where('in_flight', '=', 0)
      .where('state', 'in', ['held', 'running', 'paused'])
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  },
})
