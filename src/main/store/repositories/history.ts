import type { Db } from '../database.ts'
import type { DeliveryRow } from './deliveries.ts'

/** What earlier deliveries tell about the next one through the same account. */
export const historyRepository = (db: Db) => ({
  /** The newest `limit` deliveries of a connection before this one, newest first; no tests, none that repeats another. */
  before: (row: Pick<DeliveryRow, 'id' | 'connection_id' | 'base_url' | 'account'>, limit: number) =>
    db
      .selectFrom('deliveries')
      .select([
        'id',
        'title',
        'operator',
        'audience_kind',
        'audience_size',
        'audience_hash',
        'request_count',
        'accepted',
        'unknown',
        'task_count',
        'created_at',
        'submitted_at',
        'started_at',
      ])
      .where('connection_id', '=', row.connection_id)
      .where('id', '<>', row.id)
      .where('base_url', '=', row.base_url)
      .where('account', '=', row.account)
      .where('state', '<>', 'reviewed')
      .where('is_test', '=', 0)
      .where('resend_of', 'is', null)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute(),
})

export type HistoryRow = Awaited<ReturnType<ReturnType<typeof historyRepository>['before']>>[number]
