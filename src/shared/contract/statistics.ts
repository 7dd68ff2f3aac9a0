import { z } from 'zod'
import { causeSchema } from '../domain/cause.ts'
import { channelCountersSchema } from '../domain/counters.ts'
import { targetRowSchema } from '../domain/statistics/targets.ts'
import { volumeRowSchema } from '../domain/statistics/volume.ts'
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

const curvePointSchema = z.strictObject({
  at: timeSchema,
  /** Of how many tasks something had been read by then. */
  tasks: z.int(),
  channels: z.array(channelCountersSchema),
})

const mostDays = 92
/** Ids in one call: as many as a provider is asked for at once. */
const mostTasks = 100

export const statistics = {
  /** The counters of a delivery; the provider is asked when the last reading is older than `maxAgeSeconds`. */
  get: procedure
    .input(z.strictObject({ deliveryId: idSchema, maxAgeSeconds: z.int().min(0).max(86_400).default(3) }))
    .output(deliveryStatisticsSchema),
  /** What the readings of a delivery come to over time, the oldest first, the last reading included. */
  curve: procedure
    .input(z.strictObject({ deliveryId: idSchema }))
    .output(z.strictObject({ points: z.array(curvePointSchema) })),
  /** Deliveries by day, provider, stage and end. `midnights` bound the days, one more than there are days. */
  volume: procedure
    .input(
      z.strictObject({
        midnights: z
          .array(timeSchema)
          .min(2)
          .max(mostDays + 1),
      }),
    )
    .output(z.strictObject({ rows: z.array(volumeRowSchema) })),
  /** What became of forwarded events, target by target, of removed ones too. `to` is not included. */
  targets: procedure
    .input(z.strictObject({ from: timeSchema, to: timeSchema }))
    .output(z.strictObject({ targets: z.array(targetRowSchema) })),
  /**
   * Counters of any tasks of an account, those that were not sent from here too; unknown tasks are left out. `problem`
   * says why nothing could be read. NOT_FOUND where the provider has no counters.
   */
  tasks: procedure
    .input(
      z.strictObject({
        connectionId: idSchema,
        taskIds: z
          .array(z.string().regex(/^\d{1,19}$/))
          .min(1)
          .max(mostTasks),
      }),
    )
    .output(
      z.strictObject({
        tasks: z.array(z.strictObject({ taskId: z.string(), channels: z.array(channelCountersSchema) })),
        problem: causeSchema.nullable(),
      }),
    ),
}
