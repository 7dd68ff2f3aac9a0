import { z } from 'zod'

/** What an audience whose size only the provider knows came to the last time. */
export const lastReachSchema = z.strictObject({
  deliveryId: z.uuid(),
  /** When it began, in milliseconds since 1970. */
  at: z.int(),
  /** Devices that the provider counted as its target, over all channels and all tasks that were read. */
  devices: z.int().nonnegative(),
})
export type LastReach = z.infer<typeof lastReachSchema>
