/** The practice devices: the same at every start, each known by its place in the row. */

export type DeviceType = 3 | 4

const androidCount = 2_000
const iosCount = 1_000
export const deviceCount = androidCount + iosCount

/** Ids as the provider has them: beyond 2^53, so that a double changes their last digits. */
const firstChannel = 3_785_562_685_113_372_034n
const step = 7n

const channelAt = (index: number): string => String(firstChannel + step * BigInt(index))

const channels = new Map(
  Array.from({ length: deviceCount }, (_, index) => [channelAt(index), index < androidCount ? 3 : 4] as const),
)

export const isDevice = (channel: string, type: DeviceType): boolean => channels.get(channel) === type
export const isAnyDevice = (channel: string): boolean => channels.has(channel)

export const devicesOf = (type: DeviceType): string[] =>
  [...channels].flatMap(([channel, its]) => (its === type ? [channel] : []))

/** Some tags that exist from the start, with every so-many-th device. */
export const firstTags: readonly (readonly [tag: string, every: number])[] = [
  ['vip', 20],
  ['beijing', 5],
  ['新用户', 10],
]

export const everyNth = (every: number): string[] => [...channels.keys()].filter((_, index) => index % every === 0)

export const examples = {
  channel_id: Array.from({ length: 5 }, (_, index) => channelAt(index)).join('\n'),
  'channel_id (iOS)': Array.from({ length: 5 }, (_, index) => channelAt(androidCount + index)).join('\n'),
  tag: firstTags.map(([tag]) => tag).join('\n'),
}
