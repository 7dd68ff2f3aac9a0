import type { Outcome } from '#shared/domain/delivery.ts'
import type { Db } from '../database.ts'
import { inFlight, planned } from './literals.ts'

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

/** Outcomes as they are written down. Every function runs inside a transaction of its caller. */
export const outboxRepository = (db: Db) => ({
  /** Writes down how attempts ended. */
  settle: async (endings: readonly Ending[]): Promise<void> => {
    for (const ending of endings) {
      const end = {
        outcome: ending.outcome,
        cause_code: ending.causeCode,
        http_status: ending.httpStatus,
        provider_code: ending.providerCode,
        provider_message: ending.providerMessage,
      }
      const settled = {
        ...end,
        state: 'settled' as const,
        task_id: ending.taskId,
        provider_ids: ending.providerIds,
        settled_at: ending.endedAt,
      }
      const { numUpdatedRows } = await db
        .updateTable('requests')
        .set(ending.again ? { state: 'planned' } : settled)
        .where('id', '=', ending.requestId)
        .where('state', '=', inFlight)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) continue
      await db
        .updateTable('attempts')
        .set({
          ...end,
          ended_at: ending.endedAt,
          response_headers: ending.responseHeaders,
          response_body: ending.responseBody,
        })
        .where('request_id', '=', ending.requestId)
        .where('number', '=', ending.attempt)
        .execute()
      const column = ending.again ? 'planned' : countColumn[ending.outcome]
      const tasks = ending.again || ending.taskId === null ? 0 : 1
      await db
        .updateTable('deliveries')
        .set((e) => ({
          in_flight: e('in_flight', '-', 1),
          [column]: e(column, '+', 1),
          task_count: e('task_count', '+', tasks),
        }))
        .where('id', '=', ending.deliveryId)
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
