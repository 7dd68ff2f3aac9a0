import { sql } from 'kysely'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { Db } from '../database.ts'
import type { RequestRow } from './requests.ts'

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
  responseHeaders: string
  responseBody: string | null
}

/** Literals in the SQL, since a bound value can't prove that a partial index holds the row. */
const planned = sql.lit('planned' as const)
const inFlight = sql.lit('in-flight' as const)

const countColumn = {
  accepted: 'accepted',
  refused: 'refused',
  'not-sent': 'not_sent',
  unknown: 'unknown',
  cancelled: 'cancelled',
} as const satisfies Record<Outcome, string>

/**
 * The writes that decide whether a message can be lost or sent twice. Every function runs inside a transaction of its
 * caller; a request leaves this machine only after the transaction that claimed it has been committed.
 */
export const outboxRepository = (db: Db) => ({
  /** Marks due requests of a connection as in flight and records the attempts that are about to be made. */
  claim: async (
    connectionId: string,
    limit: number,
    now: number,
    maskedHeaders: (request: RequestRow) => string,
  ): Promise<RequestRow[]> => {
    const due = await dueRequests(db, connectionId, limit)
    for (const request of due) {
      await db
        .insertInto('attempts')
        .values({
          request_id: request.id,
          number: request.attempts + 1,
          started_at: now,
          method: request.method,
          url: request.url,
          headers: maskedHeaders(request),
        })
        .execute()
      await db
        .updateTable('requests')
        .set({ state: 'in-flight', attempts: request.attempts + 1 })
        .where('id', '=', request.id)
        .execute()
    }
    for (const [deliveryId, n] of countBy(due.map((request) => request.delivery_id))) {
      await db
        .updateTable('deliveries')
        .set((e) => ({ planned: e('planned', '-', n), in_flight: e('in_flight', '+', n) }))
        .where('id', '=', deliveryId)
        .execute()
    }
    return due
  },

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
      await db
        .updateTable('requests')
        .set({ ...end, state: 'settled', task_id: ending.taskId, settled_at: ending.endedAt })
        .where('id', '=', ending.requestId)
        .where('state', '=', 'in-flight')
        .execute()
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
      const column = countColumn[ending.outcome]
      const tasks = ending.taskId === null ? 0 : 1
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

/** The oldest running delivery first; each read through the index of planned requests, bodies of no others. */
async function dueRequests(db: Db, connectionId: string, limit: number): Promise<RequestRow[]> {
  const running = await db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'running')
    .where('connection_id', '=', connectionId)
    .where('planned', '>', 0)
    .orderBy('seq')
    .execute()
  const due: RequestRow[] = []
  for (const { id } of running) {
    if (due.length >= limit) break
    const rows = await db
      .selectFrom('requests')
      .selectAll()
      .where('delivery_id', '=', id)
      .where('state', '=', planned)
      .orderBy('position')
      .limit(limit - due.length)
      .execute()
    due.push(...rows)
  }
  return due
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
