import { sql, type Updateable } from 'kysely'
import { type Outcome, statesBefore } from '#shared/domain/delivery.ts'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'
import { inFlight, planned } from './literals.ts'
import { updateRows } from './many-rows.ts'

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

type AttemptEnding = Pick<Ending, 'requestId' | 'attempt' | 'end' | 'endedAt' | 'responseHeaders' | 'responseBody'>

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

type Count = (typeof countColumn)[Outcome] | 'planned' | 'in_flight' | 'task_count'

const endOf = (end: RequestEnd) => ({
  outcome: end.outcome,
  cause_code: end.causeCode,
  http_status: end.httpStatus,
  provider_code: end.providerCode,
  provider_message: end.providerMessage,
})

const noEnd = { outcome: null, cause_code: null, http_status: null, provider_code: null, provider_message: null }

const states = { settle: 'settled', 'plan-again': 'planned', 'ask-again': 'in-flight' } as const

const requestAfter = ({ requestId, next, settled, taskId, providerIds, endedAt }: Ending) => ({
  id: requestId,
  state: states[next],
  ...(next === 'settle' ? endOf(settled) : noEnd),
  task_id: next === 'settle' ? taskId : null,
  provider_ids: next === 'settle' ? providerIds : '[]',
  settled_at: next === 'settle' ? endedAt : null,
})

const attemptAfter = (ending: AttemptEnding) => ({
  request_id: ending.requestId,
  number: ending.attempt,
  ...endOf(ending.end),
  ended_at: ending.endedAt,
  response_headers: ending.responseHeaders,
  response_body: ending.responseBody,
})

/** By delivery, by how much its counts change. */
function countsOf(endings: readonly Ending[]): Map<string, Partial<Record<Count, number>>> {
  const deliveries = new Map<string, Partial<Record<Count, number>>>()
  for (const { deliveryId, next, settled, taskId } of endings) {
    const counts = deliveries.get(deliveryId) ?? {}
    const add = (column: Count, n: number) => {
      counts[column] = (counts[column] ?? 0) + n
    }
    if (next !== 'ask-again') add('in_flight', -1)
    if (next === 'plan-again') add('planned', 1)
    if (next === 'settle') add(countColumn[settled.outcome], 1)
    if (next === 'settle' && taskId !== null) add('task_count', 1)
    deliveries.set(deliveryId, counts)
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
      const trouble = ended.findLast((ending) => ending.deliveryId === deliveryId && ending.end.outcome !== 'accepted')
      await count(db, deliveryId, counts, trouble ? { trouble: JSON.stringify(endOf(trouble.end)) } : {})
    }
  },

  /** Writes down how an attempt ended that was made after its request had settled. */
  endAttempt: async (ending: AttemptEnding): Promise<void> => {
    await updateRows(db, 'attempts', ['request_id', 'number'], [attemptAfter(ending)])
  },

  /** Settles requests in flight without an attempt of their own. */
  giveUp: async (requests: readonly GivenUp[]): Promise<void> => {
    for (const { requestId, deliveryId, end, endedAt } of requests) {
      const { numUpdatedRows } = await db
        .updateTable('requests')
        .set({ state: 'settled', ...endOf(end), settled_at: endedAt })
        .where('id', '=', requestId)
        .where('state', '=', inFlight)
        .executeTakeFirst()
      if (numUpdatedRows > 0n) await count(db, deliveryId, { in_flight: -1, [countColumn[end.outcome]]: 1 })
    }
  },

  /** An outcome that was unknown has become known: the request was accepted. False when it was known already. */
  becomeAccepted: async (requestId: string, deliveryId: string, accepted: Accepted): Promise<boolean> => {
    const { end, taskId, providerIds, nextReadingAt } = accepted
    const { numUpdatedRows } = await db
      .updateTable('requests')
      .set({ ...endOf(end), task_id: taskId, provider_ids: providerIds })
      .where('id', '=', requestId)
      .where('outcome', '=', 'unknown')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    const reading = taskId === null ? {} : { next_reading_at: nextReadingAt, readings: 0 }
    const more = { ...reading, ids_indexed: 0 as const }
    await count(db, deliveryId, { unknown: -1, accepted: 1, task_count: taskId === null ? 0 : 1 }, more)
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

/** Changes the counts of a delivery by so many, and what goes with them. */
async function count(
  db: Db,
  deliveryId: string,
  counts: Partial<Record<Count, number>>,
  more: Updateable<Schema['deliveries']> = {},
): Promise<void> {
  const changes = Object.entries(counts).filter(([, n]) => n !== 0)
  if (changes.length === 0 && Object.keys(more).length === 0) return
  await db
    .updateTable('deliveries')
    .set((e) => ({
      ...Object.fromEntries(changes.map(([column, n]) => [column, e(column as Count, '+', n)])),
      ...more,
    }))
    .where('id', '=', deliveryId)
    .execute()
}
