import type { Updateable } from 'kysely'
import { type Outcome, statesBefore } from '#shared/domain/delivery.ts'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'
import { inFlight, planned } from './literals.ts'

/** How an attempt or a request ended. */
export interface RequestEnd {
  outcome: Exclude<Outcome, 'cancelled'>
  causeCode: string
  httpStatus: number | null
  providerCode: string | null
  providerMessage: string | null
}

/** How one attempt ended, as it is written down. */
export interface Ending {
  requestId: string
  deliveryId: string
  attempt: number
  endedAt: number
  end: RequestEnd
  /** What becomes of the request: it ends, is planned anew, or stays in flight until it is asked again. */
  next: 'settle' | 'plan-again' | 'ask-again'
  /** What the request ends as where it does; an earlier attempt may have arrived. */
  settled: RequestEnd
  taskId: string | null
  /** Every id that the provider gave, as JSON. */
  providerIds: string
  responseHeaders: string
  responseBody: string | null
}

/** A request in flight that is not asked again after all. */
export interface GivenUp {
  requestId: string
  deliveryId: string
  end: RequestEnd
  endedAt: number
}

/** What became known of a request whose outcome was unknown. */
export interface Accepted {
  end: RequestEnd
  taskId: string | null
  providerIds: string
  nextReadingAt: number
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
  /** Writes down how attempts ended, and what becomes of their requests. */
  settle: async (endings: readonly Ending[]): Promise<void> => {
    for (const ending of endings) {
      const { requestId, deliveryId, next, settled, endedAt, taskId } = ending
      const { numUpdatedRows } = await db
        .updateTable('requests')
        .set(
          next === 'settle'
            ? {
                state: 'settled',
                ...columnsOf(settled),
                task_id: taskId,
                provider_ids: ending.providerIds,
                settled_at: endedAt,
              }
            : { state: next === 'plan-again' ? 'planned' : 'in-flight' },
        )
        .where('id', '=', requestId)
        .where('state', '=', inFlight)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) continue
      await endAttempt(db, requestId, ending.attempt, ending)
      const column = next === 'settle' ? countColumn[settled.outcome] : next === 'plan-again' ? 'planned' : 'in_flight'
      const trouble = ending.end.outcome === 'accepted' ? {} : { trouble: JSON.stringify(columnsOf(ending.end)) }
      await count(db, deliveryId, 'in_flight', column, next === 'settle' && taskId !== null ? 1 : 0, trouble)
    }
  },

  endAttempt: (requestId: string, number: number, end: AttemptColumns) => endAttempt(db, requestId, number, end),

  /** Settles requests in flight without an attempt of their own. */
  giveUp: async (requests: readonly GivenUp[]): Promise<void> => {
    for (const { requestId, deliveryId, end, endedAt } of requests) {
      const { numUpdatedRows } = await db
        .updateTable('requests')
        .set({ state: 'settled', ...columnsOf(end), settled_at: endedAt })
        .where('id', '=', requestId)
        .where('state', '=', inFlight)
        .executeTakeFirst()
      if (numUpdatedRows > 0n) await count(db, deliveryId, 'in_flight', countColumn[end.outcome], 0, {})
    }
  },

  /** An outcome that was unknown has become known: the request was accepted. False when it was known already. */
  becomeAccepted: async (requestId: string, deliveryId: string, accepted: Accepted): Promise<boolean> => {
    const { end, taskId, providerIds, nextReadingAt } = accepted
    const { numUpdatedRows } = await db
      .updateTable('requests')
      .set({ ...columnsOf(end), task_id: taskId, provider_ids: providerIds })
      .where('id', '=', requestId)
      .where('outcome', '=', 'unknown')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    const reading = taskId === null ? {} : { next_reading_at: nextReadingAt, readings: 0 }
    await count(db, deliveryId, 'unknown', 'accepted', taskId === null ? 0 : 1, reading)
    return true
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
        ask_reason: null,
        settled_at: now,
        next_reading_at: e.case().when('task_count', '>', 0).then(firstReadingAt).else(null).end(),
      }))
      .where('id', '=', deliveryId)
      .where('planned', '=', 0)
      .where('in_flight', '=', 0)
      .where('state', 'in', statesBefore('settled'))
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  },
})

const columnsOf = (end: RequestEnd) => ({
  outcome: end.outcome,
  cause_code: end.causeCode,
  http_status: end.httpStatus,
  provider_code: end.providerCode,
  provider_message: end.providerMessage,
})

type AttemptColumns = Pick<Ending, 'end' | 'endedAt' | 'responseHeaders' | 'responseBody'>

async function endAttempt(db: Db, requestId: string, number: number, ended: AttemptColumns): Promise<void> {
  const { end, endedAt, responseHeaders, responseBody } = ended
  await db
    .updateTable('attempts')
    .set({ ...columnsOf(end), ended_at: endedAt, response_headers: responseHeaders, response_body: responseBody })
    .where('request_id', '=', requestId)
    .where('number', '=', number)
    .execute()
}

type CountColumn = 'planned' | 'in_flight' | (typeof countColumn)[Outcome]

/** Moves one request from one count of its delivery to another. */
async function count(
  db: Db,
  deliveryId: string,
  from: CountColumn,
  to: CountColumn,
  tasks: number,
  more: Updateable<Schema['deliveries']>,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set((e) => ({
      ...(from === to ? {} : { [from]: e(from, '-', 1), [to]: e(to, '+', 1) }),
      task_count: e('task_count', '+', tasks),
      ...more,
    }))
    .where('id', '=', deliveryId)
    .execute()
}
