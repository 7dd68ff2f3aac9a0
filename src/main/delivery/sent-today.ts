import type { Core } from '#main/services/core.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'

const lookedBack = 300

/**
 * How many deliveries of this connection have begun today and were for all of these people: those to everybody and those
 * to the same audience. People may have got more, through other lists or from elsewhere; never fewer.
 */
export const createSentToday =
  ({ store, clock }: Pick<Core, 'store' | 'clock'>) =>
  async (row: DeliveryRow): Promise<number> => {
    const midnight = new Date(clock.now()).setHours(0, 0, 0, 0)
    const earlier = await store.history.before(row, lookedBack)
    return earlier.filter(
      ({ started_at, accepted, unknown, audience_kind, audience_hash }) =>
        started_at !== null &&
        started_at >= midnight &&
        accepted + unknown > 0 &&
        (audience_kind === 'all' || audience_hash === row.audience_hash),
    ).length
  }

export type SentToday = ReturnType<typeof createSentToday>
