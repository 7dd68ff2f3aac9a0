import type { Core } from '#main/services/core.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import { inZone, ownZone } from '#shared/domain/zoned-time.ts'

const lookedBack = 300

/**
 * How many deliveries of this connection have begun today and were for all of these people: those to everybody and those
 * to the same audience. People may have got more, through other lists or from elsewhere; never fewer.
 */
export const createSentToday = ({ store, clock }: Pick<Core, 'store' | 'clock'>) => {
  const dayOf = (at: number): string => inZone(at, ownZone()).time.slice(0, 10)
  return async (row: DeliveryRow): Promise<number> => {
    const today = dayOf(clock.now())
    const earlier = await store.history.before(row, lookedBack)
    return earlier.filter(
      ({ started_at, accepted, unknown, audience_kind, audience_hash }) =>
        started_at !== null &&
        dayOf(started_at) === today &&
        accepted + unknown > 0 &&
        (audience_kind === 'all' || audience_hash === row.audience_hash),
    ).length
  }
}

export type SentToday = ReturnType<typeof createSentToday>
