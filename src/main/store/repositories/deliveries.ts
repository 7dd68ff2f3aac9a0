import type { Insertable, Selectable, Updateable } from 'kysely'
import { type DeliveryState, statesBefore } from '#shared/domain/delivery.ts'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type DeliveryRow = Selectable<Schema['deliveries']>
/** What lists show of a delivery: all but its message, which may be long. */
export const headColumns = [
  'seq',
  'id',
  'connection_id',
  'connection_name',
  'account',
  'provider',
  'stage',
  'operator',
  'title',
  'content_hash',
  'audience_kind',
  'audience_size',
  'audience_named',
  'audience_sample',
  'audience_hash',
  'state',
  'pause_reason',
  'request_count',
  'planned',
  'in_flight',
  'accepted',
  'refused',
  'not_sent',
  'unknown',
  'cancelled',
  'task_count',
  'created_at',
  'submitted_at',
  'hold_until',
  'started_at',
  'settled_at',
  'scheduled_at',
  'schedule_zone',
  'ask_reason',
  'pause_after_first',
  'resend_of',
  'correction_of',
  'is_test',
  'trouble',
  'cleared',
] as const satisfies readonly (keyof DeliveryRow)[]
export type DeliveryHead = Pick<DeliveryRow, (typeof headColumns)[number]>

export const deliveriesRepository = (db: Db) => ({
  find: (id: string) => db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst(),
  /** The same without its message and audience. */
  standing: (id: string) => db.selectFrom('deliveries').select(headColumns).where('id', '=', id).executeTakeFirst(),
  insert: async (row: Insertable<Schema['deliveries']>): Promise<void> => {
    await db.insertInto('deliveries').values(row).execute()
  },
  /**
   * Takes a delivery to another state and changes what goes with it; false when it is in none of the states from which
   * that is possible (of these only `from`, where given).
   */
  move: async (
    id: string,
    to: DeliveryState,
    change: Updateable<Schema['deliveries']> = {},
    from: readonly DeliveryState[] = statesBefore(to),
  ): Promise<boolean> => {
    const result = await db
      .updateTable('deliveries')
      .set({ ...change, state: to })
      .where('id', '=', id)
      .where('state', 'in', from)
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  },
  noteStop: async (id: string, now: number): Promise<void> => {
    await db.updateTable('deliveries').set({ stopped_at: now }).where('id', '=', id).execute()
  },
  /** Changes a scheduled delivery without moving it; false when it is scheduled no more. */
  changeSchedule: async (
    id: string,
    change: Pick<
      Updateable<Schema['deliveries']>,
      'scheduled_at' | 'schedule_zone' | 'ask_reason' | 'pause_after_first'
    >,
  ): Promise<boolean> => {
    const result = await db
      .updateTable('deliveries')
      .set(change)
      .where('id', '=', id)
      .where('state', '=', 'scheduled')
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  },
  inState: (states: readonly DeliveryState[]) =>
    db.selectFrom('deliveries').selectAll().where('state', 'in', states).orderBy('seq').execute(),
  /** How many deliveries a connection has in each state; a state that none is in is absent. */
  statesOf: async (connectionId: string): Promise<Partial<Record<DeliveryState, number>>> => {
    const rows = await db
      .selectFrom('deliveries')
      .select((e) => ['state', e.fn.countAll<number>().as('n')])
      .where('connection_id', '=', connectionId)
      .where('state', '<>', 'reviewed')
      .groupBy('state')
      .execute()
    return Object.fromEntries(rows.map((row) => [row.state, row.n]))
  },
  /** Messages as JSON by their deliveries; none of what is cleared. */
  messages: async (ids: readonly string[]): Promise<Map<string, string>> => {
    const rows = await db
      .selectFrom('deliveries')
      .select(['id', 'content'])
      .where('id', 'in', ids)
      .where('cleared', '=', 0)
      .execute()
    return new Map(rows.map(({ id, content }) => [id, content]))
  },
  /** The delivery that a draft was sent as, if it was. */
  ofDraft: (draftId: string) =>
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('draft_id', '=', draftId)
      .where('state', '<>', 'reviewed')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  /** Whether the message of a draft is on its way or may have arrived, so that it is a draft no longer. */
  isSent: async (draftId: string): Promise<boolean> => {
    const row = await db
      .selectFrom('deliveries')
      .select('id')
      .where('draft_id', '=', draftId)
      .where((e) =>
        e.or([
          e('state', 'in', ['scheduled', 'held', 'running', 'paused']),
          e('accepted', '>', 0),
          e('unknown', '>', 0),
        ]),
      )
      .executeTakeFirst()
    return row !== undefined
  },
  /**
   * Other deliveries of the same words through the same account that are on their way, were sent since `since`, or are
   * to leave less than that span from `leavesAt`; newest first. None that reached nobody, and no test.
   */
  alike: (row: DeliveryRow, times: { now: number; since: number; leavesAt: number }) => {
    const span = times.now - times.since
    return db
      .selectFrom('deliveries')
      .selectAll()
      .where((e) => e.or([e('content_hash', '=', row.content_hash), e('words_hash', '=', row.words_hash)]))
      .where('id', '<>', row.id)
      .where('provider', '=', row.provider)
      .where('base_url', '=', row.base_url)
      .where('account', '=', row.account)
      .where('is_test', '=', 0)
      .where((e) =>
        e.or([
          e('state', 'in', ['held', 'running', 'paused']),
          e.and([
            e('state', '=', 'scheduled'),
            e.or([
              e('submitted_at', '>', times.since),
              e.between('scheduled_at', times.leavesAt - span, times.leavesAt + span),
            ]),
          ]),
          e.and([
            e('state', '=', 'settled'),
            e('settled_at', '>', times.since),
            e.or([e('accepted', '>', 0), e('unknown', '>', 0)]),
          ]),
        ]),
      )
      .orderBy('seq', 'desc')
      .execute()
  },
  /** The newest test of the same message through the same account to that audience that was accepted since then. */
  acceptedTest: (row: DeliveryRow, audienceHash: string, since: number) =>
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('content_hash', '=', row.content_hash)
      .where('connection_id', '=', row.connection_id)
      .where('base_url', '=', row.base_url)
      .where('account', '=', row.account)
      .where('is_test', '=', 1)
      .where('audience_hash', '=', audienceHash)
      .where('settled_at', '>', since)
      .whereRef('accepted', '=', 'request_count')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  removeReviewed: async (draftId: string | null): Promise<void> => {
    let query = db.deleteFrom('deliveries').where('state', '=', 'reviewed')
    if (draftId !== null) query = query.where('draft_id', '=', draftId)
    await query.execute()
  },
  readingDue: (now: number, limit: number) =>
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('next_reading_at', '<=', now)
      .orderBy('next_reading_at')
      .limit(limit)
      .execute(),
  nextReadingAt: async (): Promise<number | null> => {
    const row = await db
      .selectFrom('deliveries')
      .select((e) => e.fn.min('next_reading_at').as('at'))
      .where('next_reading_at', 'is not', null)
      .executeTakeFirst()
    return row?.at ?? null
  },
  planReading: async (id: string, at: number | null, readings: number): Promise<void> => {
    await db.updateTable('deliveries').set({ next_reading_at: at, readings }).where('id', '=', id).execute()
  },
})
