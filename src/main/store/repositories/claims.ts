import type { ExpressionBuilder } from 'kysely'
import type { Stage } from '#shared/domain/stage.ts'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'
import { planned } from './literals.ts'
import { insertRows, updateRows } from './many-rows.ts'
import { type FrozenRequest, frozen } from './requests.ts'

/** The account that a connection stands for at this moment. */
export interface PresentAccount {
  connectionId: string
  baseUrl: string
  account: string
  stage: Stage
}

/** What is written down of an attempt before it leaves, beside the frozen request. */
export interface AttemptRecord {
  /** As JSON, credentials masked. */
  headers: string
  /** The provider's time in milliseconds since 1970, by which it was stamped. */
  provider_time: number
}

/** Claims of what leaves next. A request leaves only after the transaction that claimed it has been committed. */
export const claimsRepository = (db: Db) => ({
  /** Marks due requests of a connection as in flight and records the attempts that are about to be made. */
  claim: async (
    of: PresentAccount,
    limit: number,
    now: number,
    recordOf: (request: FrozenRequest) => AttemptRecord,
  ): Promise<FrozenRequest[]> => {
    const due = await dueRequests(db, of, limit)
    if (due.length === 0) return due
    await beginAttempts(db, due, now, recordOf)
    for (const [deliveryId, n] of countBy(due.map((request) => request.delivery_id))) {
      await db
        .updateTable('deliveries')
        .set((e) => ({ planned: e('planned', '-', n), in_flight: e('in_flight', '+', n) }))
        .where('id', '=', deliveryId)
        .execute()
    }
    return due
  },

  /**
   * Records further attempts of requests that are in flight and answers with those that may leave: what runs no more, or
   * was reviewed for another account, may not.
   */
  claimAgain: async (
    of: PresentAccount,
    requests: readonly FrozenRequest[],
    now: number,
    recordOf: (request: FrozenRequest) => AttemptRecord,
  ): Promise<FrozenRequest[]> => {
    if (requests.length === 0) return []
    const running = await runningFor(db, of).select('id').execute()
    const claimed = requests.filter((request) => running.some(({ id }) => id === request.delivery_id))
    if (claimed.length > 0) await beginAttempts(db, claimed, now, recordOf)
    return claimed
  },

  /** Records a further attempt of a request that has settled as unknown, and stays so until more is known. */
  beginRepeat: async (request: FrozenRequest, now: number, record: AttemptRecord): Promise<void> => {
    await insertRows(db, 'attempts', [attemptOf(request, now, record)])
    await db
      .updateTable('requests')
      .set({ attempts: request.attempts + 1 })
      .where('id', '=', request.id)
      .execute()
  },

  /** Pauses runs that were reviewed for another account, address or stage than the connection has now. */
  pauseStrangers: async (of: PresentAccount): Promise<string[]> => {
    const rows = await db
      .updateTable('deliveries')
      .set({ state: 'paused', pause_reason: 'connection-changed' })
      .where('state', '=', 'running')
      .where('connection_id', '=', of.connectionId)
      .where((e) => e.not(isOf(e, of)))
      .returning('id')
      .execute()
    return rows.map((row) => row.id)
  },
})

const attemptOf = ({ id, attempts, method, url }: FrozenRequest, now: number, record: AttemptRecord) => ({
  request_id: id,
  number: attempts + 1,
  started_at: now,
  method,
  url,
  ...record,
})

/** Marks requests as in flight and records the attempts that are about to be made. */
async function beginAttempts(
  db: Db,
  requests: readonly FrozenRequest[],
  now: number,
  recordOf: (request: FrozenRequest) => AttemptRecord,
): Promise<void> {
  const attempts = requests.map((request) => attemptOf(request, now, recordOf(request)))
  await insertRows(db, 'attempts', attempts)
  const claimed = requests.map(({ id, attempts: made }) => ({ id, state: 'in-flight' as const, attempts: made + 1 }))
  await updateRows(db, 'requests', ['id'], claimed)
}

/** Runs that may be sent to this account. */
const runningFor = (db: Db, of: PresentAccount) =>
  db
    .selectFrom('deliveries')
    .where('state', '=', 'running')
    .where('stopped_at', 'is', null)
    .where('connection_id', '=', of.connectionId)
    .where((e) => isOf(e, of))

/** The oldest running delivery first; each read through the index of planned requests, bodies of no others. */
async function dueRequests(db: Db, of: PresentAccount, limit: number): Promise<FrozenRequest[]> {
  const running = await runningFor(db, of)
    .select(['id', 'request_count', 'accepted', 'in_flight', 'pause_after_first'])
    .where('planned', '>', 0)
    .orderBy('seq')
    .execute()
  const due: FrozenRequest[] = []
  for (const { id, request_count, accepted, in_flight, pause_after_first } of running) {
    // of several requests the first goes alone, and the rest only once one was accepted
    const isFirst = request_count > 1 && (accepted === 0 || pause_after_first === 1)
    const most = isFirst ? 1 - in_flight : limit
    const free = Math.min(limit - due.length, most)
    if (free <= 0) continue
    const rows = await frozen(db)
      .where('delivery_id', '=', id)
      .where('state', '=', planned)
      .orderBy('position')
      .limit(free)
      .execute()
    due.push(...rows)
  }
  return due
}

const isOf = (e: ExpressionBuilder<Schema, 'deliveries'>, { baseUrl, account, stage }: PresentAccount) =>
  e.and({ base_url: baseUrl, account, stage })

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
