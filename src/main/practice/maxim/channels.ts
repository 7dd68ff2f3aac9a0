/** The provider's counter channels, in the order in which it describes them. */
export const channels = ['apns', 'fcm', 'flyme', 'huawei', 'mxpush', 'oppo', 'vivo', 'xiaomi'] as const
export type Channel = (typeof channels)[number]

/** Channels of the operating systems; the remaining one is the provider's own connection. */
export type OsChannel = Exclude<Channel, 'mxpush'>

export type PerChannel = Record<Channel, number>

export function perChannel(count: (channel: Channel) => number): PerChannel {
  return Object.fromEntries(channels.map((channel) => [channel, count(channel)])) as PerChannel
}
