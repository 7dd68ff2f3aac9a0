import type { OsChannel } from './channels.ts'

/**
 * The practice audience: 10,000 users, every fifth of whom has a second device. A device is its index, and all that is
 * known of it is computed from that, so the same devices exist at every start and none is stored.
 */

export const userCount = 10_000
const secondDeviceEvery = 5
export const deviceCount = userCount + userCount / secondDeviceEvery

type Shares<T extends string> = readonly (readonly [value: T, percent: number])[]

const osShares: Shares<OsChannel> = [
  ['apns', 24],
  ['huawei', 23],
  ['xiaomi', 16],
  ['oppo', 15],
  ['vivo', 14],
  ['fcm', 5],
  ['flyme', 3],
]
const cityShares: Shares<string> = [
  ['beijing', 18],
  ['shanghai', 17],
  ['guangzhou', 13],
  ['shenzhen', 12],
  ['hangzhou', 10],
  ['chengdu', 10],
  ['wuhan', 8],
  ['nanjing', 6],
  ['xian', 6],
]
const versionShares: Shares<string> = [
  ['version-5.2', 55],
  ['version-5.1', 30],
  ['version-4.9', 15],
]

export function userOf(device: number): number {
  return device < userCount ? device : (device - userCount) * secondDeviceEvery
}

/** The user's devices, one or two. */
export function devicesOf(user: number): number[] {
  return user % secondDeviceEvery === 0 ? [user, userCount + user / secondDeviceEvery] : [user]
}

export function osChannelOf(device: number): OsChannel {
  return pick(osShares, device, 1)
}

export function isOnline(device: number): boolean {
  return percentile(device, 2) < 35
}

/** Tags of a device: those of its user (city, vip, new user) and its own (system, version of the app). */
export function tagsOf(device: number): string[] {
  const user = userOf(device)
  const tags = [
    pick(cityShares, user, 3),
    osChannelOf(device) === 'apns' ? 'ios' : 'android',
    pick(versionShares, device, 4),
  ]
  if (percentile(user, 5) < 8) tags.push('vip')
  if (percentile(user, 6) < 5) tags.push('新用户')
  return tags
}

function pick<T extends string>(shares: Shares<T>, index: number, trait: number): T {
  let left = percentile(index, trait)
  for (const [value, percent] of shares) {
    left -= percent
    if (left < 0) return value
  }
  throw new RangeError('the shares do not add up to 100')
}

/** A number from 0 to 99 that looks drawn by lot but is the same each time (the finalizer of MurmurHash3). */
function percentile(index: number, trait: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(trait, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % 100
}
