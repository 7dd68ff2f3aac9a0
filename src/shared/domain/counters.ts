import { z } from 'zod'

/** A provider's running totals for one channel, in devices: received ≤ sent ≤ target. */
export const channelCountersSchema = z.strictObject({
  channel: z.string(),
  target: z.int().nonnegative(),
  sent: z.int().nonnegative(),
  received: z.int().nonnegative(),
})
export type ChannelCounters = z.infer<typeof channelCountersSchema>
export type Counters = Omit<ChannelCounters, 'channel'>

/** In the order of the funnel. */
export const counterNames = ['target', 'sent', 'received'] as const

/** Adds up the counters of several tasks channel by channel, in the order of `channels`. */
export function sumCounters(channels: readonly string[], readings: readonly ChannelCounters[][]): ChannelCounters[] {
  return channels.map((channel) => ({
    channel,
    ...totalOf(readings.flat().filter((counters) => counters.channel === channel)),
  }))
}

/** Adds up counters, of whichever channels. */
export function totalOf(counters: readonly Counters[]): Counters {
  const total = { target: 0, sent: 0, received: 0 }
  for (const one of counters) for (const name of counterNames) total[name] += one[name]
  return total
}
