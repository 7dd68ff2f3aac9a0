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

/** Claims of what leaves next. A request leaves only after the transaction that claimed it has been committed. */
export const claimsRepository = (db: Db) => ({
  /** Marks due requests of a connection as in flight and records the attempts that are about to be made. */
  claim: async (
    of: PresentAccount,
    limit: number,
    now: number,
    maskedHeaders: (request: FrozenRequest) => string,
  ): Promise<FrozenRequest[]> => {
    const due = await dueRequests(db, of, limit)
    if (due.length === 0) return due
    const tries = due.map((request) => ({
      request_id: request.id,
      number: request.attempts + 1,
      started_at: now,
      method: request.method,
      url: request.url,
      headers: maskedHeaders(request),
    }))
    await insertRows(db, 'attempts', tries)
    const claimed = due.map(({ id, attempts }) => ({ id, state: 'in-flight' as const, attempts: attempts + 1 }))
    await updateRows(db, 'requests', ['id'], claimed)
    for (const [deliveryId, n] of countBy(due.map((request) => request.delivery_id))) {
      await db
        .updateTable('deliveries')
        .set((e) => ({ planned: e('planned', '-', n), in_flight: e('in_flight', '+', n) }))
        .where('id', '=', deliveryId)
        .execute()
    }
    return due
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

/** The oldest running delivery first; each read through the index of planned requests, bodies of no others. */
async function dueRequests(db: Db, of: PresentAccount, limit: number): Promise<FrozenRequest[]> {
  const running = await db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'running')
    .where('connection_id', '=', of.connectionId)
    .where((e) => isOf(e, of))
    .where('planned', '>', 0)
    .orderBy('seq')
    .execute()
  const due: FrozenRequest[] = []
  for (const { id } of running) {
    if (due.length >= limit) break
    const rows = await frozen(db)
      .where('delivery_id', '=', id)
      .where('state', '=', planned)
      .orderBy('position')
      .limit(limit - due.length)
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
