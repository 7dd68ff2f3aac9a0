import type { Db } from '../database.ts'

export interface ReadingRow {
  task_id: string
  taken_at: number
  counters: string
}

type Place = Pick<ReadingRow, 'task_id' | 'taken_at'>

export const snapshotsRepository = (db: Db) => ({
  /** The last reading of each task of a delivery. */
  latest: (deliveryId: string): Promise<ReadingRow[]> =>
    db
      .selectFrom('readings')
      .select(['task_id', 'taken_at', 'counters'])
      .where('delivery_id', '=', deliveryId)
      .execute(),
  /** Readings that are points of the curve, task by task in the order of time; those after a place. */
  history: (deliveryId: string, after: Place, limit: number): Promise<ReadingRow[]> =>
    db
      .selectFrom('snapshots')
      .select(['task_id', 'taken_at', 'counters'])
      .where('delivery_id', '=', deliveryId)
      .where((e) => e(e.refTuple('task_id', 'taken_at'), '>', e.tuple(after.task_id, after.taken_at)))
      .orderBy('task_id')
      .orderBy('taken_at')
      .limit(limit)
      .execute(),
  /** Replaces the last readings; `forHistory` keeps them as points of the curve too. */
  add: async (deliveryId: string, rows: readonly ReadingRow[], forHistory: boolean): Promise<void> => {
    for (const row of rows) {
      const { taken_at, counters } = row
      await db
        .insertInto('readings')
        .values({ delivery_id: deliveryId, ...row })
        .onConflict((conflict) => conflict.columns(['delivery_id', 'task_id']).doUpdateSet({ taken_at, counters }))
        .execute()
      if (!forHistory) continue
      await db
        .insertInto('snapshots')
        .values({ delivery_id: deliveryId, ...row })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  },
})
