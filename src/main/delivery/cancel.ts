import type { Core } from '#main/services/core.ts'
import { found } from '#main/services/refusal.ts'
import type { Holds } from './holds.ts'
import type { Schedules } from './schedules.ts'

/** Takes a hold or a schedule back and returns the draft's id; refuses TOO_LATE once the first request may have left. */
export const createCancel =
  ({ store }: Pick<Core, 'store'>, { holds, schedules }: { holds: Holds; schedules: Schedules }) =>
  async (deliveryId: string, by: string): Promise<string> => {
    const row = found(await store.deliveries.find(deliveryId))
    return row.state === 'scheduled' ? schedules.cancel(row, by) : holds.cancel(deliveryId, by)
  }
