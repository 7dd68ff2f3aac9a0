import { deviceCount, userCount } from './population.ts'

/** What users and devices are called, in both directions. */

const firstAlias = 10_001
const firstUserId = 2_302_128_600_001n
/** Odd numbers from here on lie between two doubles: an id that was rounded on its way finds nobody. */
const firstLargeUserId = 9_007_199_254_740_993n

export function aliasOf(user: number): string {
  return `u${firstAlias + user}`
}

export function userIdOf(user: number): string {
  const index = BigInt(user)
  return String(hasLargeId(user) ? firstLargeUserId + 2n * index : firstUserId + index)
}

export function pushTokenOf(device: number): string {
  const check = (Math.imul(device + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')
  return `pt-${String(device).padStart(5, '0')}-${check}`
}

/** The user with this alias, or null. */
export function userByAlias(alias: string): number | null {
  return known(Number(alias.slice(1)) - firstAlias, userCount, aliasOf, alias)
}

/** The user with this id, given as digits, or null. */
export function userById(digits: string): number | null {
  const id = BigInt(digits)
  const user = id >= firstLargeUserId ? (id - firstLargeUserId) / 2n : id - firstUserId
  return known(Number(user), userCount, userIdOf, digits)
}

/** The device with this push token, or null. */
export function deviceByPushToken(token: string): number | null {
  return known(Number(token.slice(3, 8)), deviceCount, pushTokenOf, token)
}

function hasLargeId(user: number): boolean {
  return user % 10 === 2
}

function known(index: number, count: number, nameOf: (index: number) => string, name: string): number | null {
  return Number.isInteger(index) && index >= 0 && index < count && nameOf(index) === name ? index : null
}

const firstThree = [0, 1, 2]

/** Values that exist, as an operator would paste them; the third user id is beyond 2^53. */
export const examples = {
  alias: firstThree.map(aliasOf).join('\n'),
  tag: 'beijing',
  user_id: firstThree.map(userIdOf).join('\n'),
  push_token: firstThree.map(pushTokenOf).join('\n'),
} as const
