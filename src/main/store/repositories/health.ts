import { sql } from 'kysely'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { Db } from '../database.ts'

type Ended = Exclude<Outcome, 'cancelled'>

const counted = { accepted: 'accepted', refused: 'refused', 'not-sent': 'not_sent', unknown: 'unknown' } as const

/** How calls through a connection ended last, from what requests and changes record. */
export const healthRepository = (db: Db) => ({
  /** The last request with an attempt that ended so, in the newest delivery that has one. */
  lastRequest: (connectionId: string, outcomes: readonly Ended[]) =>
    db
      .selectFrom('requests')
      .selectAll()
      .where('delivery_id', '=', (e) =>
        e
          .selectFrom('deliveries')
          .select('id')
          .where('connection_id', '=', connectionId)
          .where((or) => or.or(outcomes.map((outcome) => or(counted[outcome], '>', 0))))
          .orderBy('seq', 'desc')
          .limit(1),
      )
      .where('outcome', 'in', outcomes)
      .where('attempts', '>', sql.lit(0))
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst(),
  /** The last change that ended so. */
  lastChange: (connectionId: string, outcomes: readonly Ended[]) =>
    db
      .selectFrom('changes')
      .selectAll()
      .where('connection_id', '=', connectionId)
      .where('outcome', 'in', outcomes)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  /** Files that were uploaded through it. */
  countResources: async (connectionId: string): Promise<number> => {
    const { n } = await db
      .selectFrom('resources')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('connection_id', '=', connectionId)
      .executeTakeFirstOrThrow()
    return n
  },
})
