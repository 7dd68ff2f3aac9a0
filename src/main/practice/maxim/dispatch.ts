import { deviceByPushToken, userByAlias, userById } from './addresses.ts'
import type { PracticeAudience } from './audience.ts'
import { type Channel, type PerChannel, perChannel } from './channels.ts'
import { deviceCount, devicesOf, isOnline, osChannelOf, tagsOf } from './population.ts'

export type Strategy = 'combined' | 'mxpush_only' | 'ospush_only'

/** The devices that an audience reaches, each once however many of its values name it. */
export function devicesReached(audience: PracticeAudience): number[] {
  switch (audience.kind) {
    case 'all':
      return allDevices()
    case 'tag': {
      const wanted = new Set(audience.values)
      return allDevices().filter((device) => tagsOf(device).some((tag) => wanted.has(tag)))
    }
    case 'alias':
      return devicesOfUsers(audience.values.map(userByAlias))
    case 'user_id':
      return devicesOfUsers(audience.values.map(userById))
    case 'push_token':
      return [...new Set(audience.values.map(deviceByPushToken).filter((device) => device !== null))]
  }
}

/** How many devices each channel serves. `ospush_sequence` is not played: every phone has one system channel here. */
export function targets(devices: readonly number[], strategy: Strategy): PerChannel {
  const counts = perChannel(() => 0)
  for (const device of devices) counts[channelFor(device, strategy)] += 1
  return counts
}

function channelFor(device: number, strategy: Strategy): Channel {
  if (strategy === 'mxpush_only') return 'mxpush'
  return strategy === 'combined' && isOnline(device) ? 'mxpush' : osChannelOf(device)
}

function allDevices(): number[] {
  return Array.from({ length: deviceCount }, (_, device) => device)
}

function devicesOfUsers(users: (number | null)[]): number[] {
  return [...new Set(users.filter((user) => user !== null))].flatMap(devicesOf)
}
