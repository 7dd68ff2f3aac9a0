import type { Db } from '../database.ts'
import type { DeliveryRow } from './deliveries.ts'

/** What earlier deliveries tell about the next one through the same account. */
export const historyRepository = (db: Db) => ({
  /** The newest `limit` deliveries of a connection before this one, newest first; no tests, none that repeats another. */
  before: (row: Pick<DeliveryRow, 'id' | 'connection_id' | 'base_url' | 'account'>, limit: number) =>
    db
      .selectFrom('deliveries')
      .leftJoin('drafts', 'drafts.id', 'deliveries.draft_id')
      .select([
        'deliveries.id',
        'deliveries.title',
        'deliveries.operator',
        'deliveries.state',
        'deliveries.audience_kind',
        'deliveries.audience_size',
        'deliveries.audience_hash',
        'deliveries.request_count',
        'deliveries.accepted',
        'deliveries.unknown',
        'deliveries.task_count',
        'deliveries.created_at',
        'deliveries.submitted_at',
        'deliveries.started_at',
        'drafts.audience_id',
      ])
      .where('deliveries.connection_id', '=', row.connection_id)
      .where('deliveries.id', '<>', row.id)
      .where('deliveries.base_url', '=', row.base_url)
      .where('deliveries.account', '=', row.account)
      .where('deliveries.state', '<>', 'reviewed')
      .where('deliveries.is_test', '=', 0)
      .where('deliveries.resend_of', 'is', null)
      .orderBy('deliveries.seq', 'desc')
      .limit(limit)
      .execute(),
})

export type HistoryRow = Awaited<ReturnType<ReturnType<typeof historyRepository>['before']>>[number]
