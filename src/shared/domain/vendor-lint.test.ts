import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MaximContent } from './maxim-content.ts'
import { lintMaxim } from './maxim-lint.ts'
import { vendorLimits, vendorsOf, vendorTableDate } from './vendor-limits.ts'
import { lintVendorNight, lintVendorQuota } from './vendor-lint.ts'

type Message = Partial<MaximContent['message']>
const content = (message: Message = {}, setting: MaximContent['setting'] = {}): MaximContent => ({
  provider: 'maxim',
  setting,
  message: { type: 'text', body: '您的订单已发货', ...message },
})
const zone = 'Asia/Shanghai'
const at = (time: string) => Date.parse(`2026-11-23T${time}:00+08:00`)
const night = (time: string, given = content(), stage: 'test' | 'practice' = 'test') =>
  lintVendorNight({ content: given, stage, at: at(time), zone })
    .map(({ text }) => text.zh)
    .join()
const quota = (sent: number, given = content(), stage: 'test' | 'practice' = 'test') =>
  lintVendorQuota({ content: given, stage }, sent)
    .map(({ text }) => text.zh)
    .join()

describe('the table', () => {
  test('every figure says where it is from', () => {
    for (const { night: hours, daily, lengths } of vendorLimits)
      for (const fact of [hours, daily, ...lengths])
        if (fact)
          expect(
            [fact.confidence, fact.source.zh, fact.source.en, fact.text.zh, fact.text.en].every((text) => text !== ''),
          ).toBe(true)
    expect(vendorTableDate).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test.each<[MaximContent['setting'], string]>([
    [{}, 'huawei xiaomi oppo vivo meizu apns'],
    [{ ospush_sequence: ['ups'] }, 'huawei xiaomi oppo vivo meizu apns'],
    [{ ospush_sequence: ['fcm', 'vivo'] }, 'vivo apns'],
    [{ distribution_strategy: 'ospush_only', ospush_sequence: ['fcm'] }, 'apns'],
    [{ distribution_strategy: 'mxpush_only', ospush_sequence: ['vivo'] }, ''],
  ])('%j goes through %s', (setting, names) => {
    expect(
      vendorsOf(content({}, setting))
        .map(({ vendor }) => vendor)
        .join(' '),
    ).toBe(names)
  })
})

describe('the night of the vendors', () => {
  // Would catch: a warning at noon, or none at the hour at which nothing is shown.
  test.each([
    ['22:59', ''],
    ['23:00', 'vivo'],
    ['00:00', '华为 vivo'],
    ['05:59', '华为 vivo'],
    ['06:00', 'vivo'],
    ['07:00', ''],
    ['12:00', ''],
  ])('at %s: %s', (time, names) => {
    const text = night(time)
    expect(['华为', 'vivo'].filter((name) => text.includes(`${name}：`)).join(' ')).toBe(names)
    if (names !== '') expect(text).toContain(vendorTableDate)
  })

  test('says nothing of channels that are not used, of system messages, and in practice', () => {
    expect(night('03:00', content({}, { ospush_sequence: ['huawei'] }))).not.toContain('vivo')
    expect(night('23:30', content({ vivo: { classification: 1 } }))).toBe('')
    expect(night('03:00', content({}, { distribution_strategy: 'mxpush_only' }))).toBe('')
    expect(night('03:00', content({ type: 'cmd' }))).toBe('')
    expect(night('03:00', content(), 'practice')).toBe('')
  })
})

describe('the daily quota', () => {
  test('warns once this console has sent as many as a device takes, and says what was counted', () => {
    expect(quota(0)).toBe('')
    const one = quota(1)
    expect([one.includes('小米：'), one.includes('vivo：')]).toEqual([true, false])
    const two = quota(2)
    for (const name of ['小米', '华为', 'OPPO', 'vivo']) expect(two).toContain(`${name}：`)
    expect(two).not.toContain('魅族：')
    expect(quota(3)).toContain('魅族：')
    expect(two).toContain('只计了这个推送台')
    expect(two).toContain(vendorTableDate)
  })

  test('a channel of its own, a system message and a test push have another quota, or none', () => {
    expect(quota(4, content({ xiaomi: { channel_id: '135' } }, { ospush_sequence: ['xiaomi'] }))).toBe('')
    expect(quota(5, content({ android: { channel_id: '135' } }, { ospush_sequence: ['xiaomi'] }))).toContain('小米')
    for (const vivo of [{ classification: 1 }, { push_mode: 1 }] as const)
      expect(quota(9, content({ vivo }, { ospush_sequence: ['vivo'] }))).toBe('')
    expect(quota(9, content(), 'practice')).toBe('')
  })

  // Would catch: a count that grows and takes a warning back.
  test('the more was sent, the more vendors are named', () => {
    const named = (sent: number) => vendorLimits.filter(({ name }) => quota(sent).includes(`${name.zh}：`)).length
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (fewer, more) => {
        expect(named(fewer + more)).toBeGreaterThanOrEqual(named(fewer))
      }),
    )
  })
})

test('a text that is too long names the vendors that cut it, and only those that are used', () => {
  const texts = (message: Message, setting: MaximContent['setting'] = {}) =>
    lintMaxim(content(message, setting)).map(({ text }) => text.zh)
  expect(texts({ title: '标'.repeat(50) })).toMatchObject([
    expect.stringContaining('小米'),
    expect.stringContaining('vivo'),
  ])
  expect(texts({ title: '标'.repeat(50) }, { ospush_sequence: ['vivo'] })).toMatchObject([
    expect.stringContaining('vivo'),
  ])
  // bytes, not characters
  expect(texts({ big_text: '字'.repeat(1_365) })).toEqual([])
  expect(texts({ big_text: '字'.repeat(1_366) })).toMatchObject([expect.stringContaining('华为、苹果')])
  expect(texts({ big_text: '字'.repeat(1_366) }, { ospush_sequence: ['oppo'] })[0]).not.toContain('华为')
})
