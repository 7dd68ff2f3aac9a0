import type { Db } from '../database.ts'

export interface SnapshotRow {
  task_id: string
  taken_at: number
  counters: string
}

export const snapshotsRepository = (db: Db) => ({
  /** The latest reading of each task of a delivery. */
  latest: (deliveryId: string): Promise<SnapshotRow[]> =>
    db
      .selectFrom('snapshots as s')
      .select(['s.task_id', 's.taken_at', 's.counters'])
      .where('s.delivery_id', '=', deliveryId)
      .where('s.taken_at', '=', (e) =>
        e
          .selectFrom('snapshots as later')
          .select((inner) => inner.fn.max('later.taken_at').as('at'))
          .whereRef('later.delivery_id', '=', 's.delivery_id')
          .whereRef('later.task_id', '=', 's.task_id'),
      )
      .execute(),
  add: async (deliveryId: string, rows: readonly SnapshotRow[]): Promise<void> => {
    for (const row of rows) {
      await db
        .insertInto('snapshots')
        .values({ delivery_id: deliveryId, ...row })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  },
})
