import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '../database.ts'

/** Tables that say how much a console holds. To count large rows without a narrow index would take long. */
const counted = [
  ...(['connections', 'drafts', 'audiences', 'templates', 'deliveries', 'requests'] as const),
  ...(['audit', 'notes', 'changes', 'resources', 'tenants'] as const),
]

export const countsRepository = (db: Db) => ({
  /** Rows by table. */
  all: async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {}
    for (const table of counted) {
      const row = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow()
      counts[table] = row.rows
      await nextTurn()
    }
    return counts
  },
})
