import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aliasOf, deviceByPushToken, pushTokenOf, userByAlias, userById, userIdOf } from './addresses.ts'
import type { PracticeAudience } from './audience.ts'
import { channels } from './channels.ts'
import { devicesReached, type Strategy, targets } from './dispatch.ts'
import { deviceCount, devicesOf, isOnline, osChannelOf, tagsOf, userCount, userOf } from './population.ts'

const user = fc.nat(userCount - 1)
const device = fc.nat(deviceCount - 1)
const strangers = fc.constantFrom('1', '42', '9007199254740992')
const audience: fc.Arbitrary<PracticeAudience> = fc.oneof(
  fc.constant({ kind: 'all' } as const),
  fc.record({
    kind: fc.constant('tag' as const),
    values: fc.array(fc.constantFrom('beijing', 'xian', 'vip', 'ios', 'android', 'version-4.9', '新用户', 'nobody')),
  }),
  fc.record({ kind: fc.constant('alias' as const), values: fc.array(fc.oneof(user.map(aliasOf), strangers)) }),
  fc.record({ kind: fc.constant('user_id' as const), values: fc.array(fc.oneof(user.map(userIdOf), strangers)) }),
  fc.record({
    kind: fc.constant('push_token' as const),
    values: fc.array(fc.oneof(device.map(pushTokenOf), strangers)),
  }),
)
const strategy = fc.constantFrom<Strategy>('combined', 'mxpush_only', 'ospush_only')
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0)

// Would catch: targets that don't add up to the devices, for any audience and strategy.
test('targets add up to the distinct devices, on the channels that the strategy allows', () => {
  fc.assert(
    fc.property(audience, strategy, (who, how) => {
      const devices = devicesReached(who)
      const counts = targets(devices, how)
      expect(new Set(devices).size).toBe(devices.length)
      expect(Object.keys(counts)).toEqual([...channels])
      expect(sum(counts)).toBe(devices.length)
      if (how === 'ospush_only') expect(counts.mxpush).toBe(0)
      if (how === 'mxpush_only') expect(counts.mxpush).toBe(devices.length)
    }),
    { numRuns: 200 },
  )
})

// Would catch: combined that sends to a device by both ways, or by the wrong one.
test('combined reaches who is online by the own channel, the others by their phone’s', () => {
  const devices = devicesReached({ kind: 'all' })
  const counts = targets(devices, 'combined')
  expect(counts.mxpush).toBe(devices.filter(isOnline).length)
  expect(counts.apns).toBe(devices.filter((each) => !isOnline(each) && osChannelOf(each) === 'apns').length)
})

// Would catch: a name that leads to another user or device than the one it was made for.
test('names lead back to whom they name', () => {
  for (let index = 0; index < userCount; index += 1) {
    expect([userByAlias(aliasOf(index)), userById(userIdOf(index))]).toEqual([index, index])
    expect(devicesOf(index).map(userOf)).toEqual(devicesOf(index).map(() => index))
  }
  for (let index = 0; index < deviceCount; index += 1) expect(deviceByPushToken(pushTokenOf(index))).toBe(index)
  for (const stranger of ['', 'u', 'u1', 'u9999', 'u20001', 'U10001', 'u10001 ', 'u1e4', 'u+10001'])
    expect(userByAlias(stranger)).toBeNull()
  for (const stranger of ['', 'pt-', 'pt-00000', 'pt-00000-00000000']) expect(deviceByPushToken(stranger)).toBeNull()
})

// Would catch: a population in which a channel, a tag or a second device never occurs.
test('the population has the shares of a real one', () => {
  const devices = devicesReached({ kind: 'all' })
  const share = (is: (device: number) => boolean) => devices.filter(is).length / devices.length
  for (const channel of channels.filter((each) => each !== 'mxpush'))
    expect(share((each) => osChannelOf(each) === channel)).toBeGreaterThan(0.02)
  expect(share(isOnline)).toBeCloseTo(0.35, 1)
  expect(share((each) => tagsOf(each).includes('vip'))).toBeCloseTo(0.08, 1)
  expect(share((each) => tagsOf(each).includes('新用户'))).toBeCloseTo(0.05, 1)
  expect(new Set(devices.map(userOf)).size).toBe(userCount)
})
