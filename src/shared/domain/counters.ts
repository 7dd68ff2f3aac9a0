import { z } from 'zod'

/** A provider's running totals for one channel, in devices: received ≤ sent ≤ target. */
export const channelCountersSchema = z.strictObject({
  channel: z.string(),
  target: z.int().nonnegative(),
  sent: z.int().nonnegative(),
  received: z.int().nonnegative(),
})
export type ChannelCounters = z.infer<typeof channelCountersSchema>

/** Adds up the counters of several tasks channel by channel, in the order of `channels`. */
export function sumCounters(channels: readonly string[], readings: readonly ChannelCounters[][]): ChannelCounters[] {
  return channels.map((channel) => {
    const sum = { channel, target: 0, sent: 0, received: 0 }
    for (const counters of readings.flat()) {
      if (counters.channel !== channel) continue
      sum.target += counters.target
      sum.sent += counters.sent
      sum.received += counters.received
    }
    return sum
  })
}
