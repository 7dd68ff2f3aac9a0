import { z } from 'zod'
import { causeSchema } from '../domain/cause.ts'
import { channelCountersSchema } from '../domain/counters.ts'
import { idSchema, procedure, timeSchema } from './base.ts'

export const deliveryStatisticsSchema = z.strictObject({
  deliveryId: idSchema,
  /** Of how many of the delivery's tasks counters have been read. */
  tasks: z.strictObject({ read: z.int(), total: z.int() }),
  takenAt: timeSchema.nullable(),
  /** Devices, summed over the delivery's tasks, in the provider's channel order. */
  channels: z.array(channelCountersSchema),
  /** Why the last reading failed; the counters are then those of an earlier one. */
  problem: causeSchema.nullable(),
})
export type DeliveryStatistics = z.infer<typeof deliveryStatisticsSchema>

export const statistics = {
  /** The counters of a delivery; the provider is asked when the last reading is older than `maxAgeSeconds`. */
  get: procedure
    .input(z.strictObject({ deliveryId: idSchema, maxAgeSeconds: z.int().min(0).max(86_400).default(3) }))
    .output(deliveryStatisticsSchema),
}
