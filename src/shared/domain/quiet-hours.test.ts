import { describe, expect, test } from 'vitest'
import { emptyBaiduContent } from './baidu-content.ts'
import { emptyMaximContent } from './maxim-content.ts'
import { isQuiet, lintQuietHours } from './quiet-hours.ts'
import { defaultThresholds } from './risk.ts'

const shanghai = (time: string) => Date.parse(`2026-11-23T${time}+08:00`)
const zone = 'Asia/Shanghai'

// Would catch: a push at three in the morning that nobody was warned of.
test.each([
  ['21:59:59', false],
  ['22:00:00', true],
  ['00:00:00', true],
  ['07:59:59', true],
  ['08:00:00', false],
  ['12:00:00', false],
])('at %s quiet is %s', (time, quiet) => {
  expect(isQuiet(shanghai(time), zone, defaultThresholds)).toBe(quiet)
})

test('the hours of the zone count, also within a day, and none where both are the same', () => {
  expect(isQuiet(shanghai('12:00:00'), 'UTC', defaultThresholds)).toBe(true)
  expect(isQuiet(shanghai('12:00:00'), 'America/New_York', defaultThresholds)).toBe(true)
  expect(isQuiet(shanghai('13:00:00'), zone, { quietFrom: 12, quietTo: 14 })).toBe(true)
  expect(isQuiet(shanghai('14:00:00'), zone, { quietFrom: 12, quietTo: 14 })).toBe(false)
  expect(isQuiet(shanghai('03:00:00'), zone, { quietFrom: 0, quietTo: 0 })).toBe(false)
})

describe('the warning', () => {
  const leaving = { content: emptyMaximContent, stage: 'production' as const, at: shanghai('23:30:00'), zone }

  test('names the moment and the hours; practice reaches nobody', () => {
    const [check] = lintQuietHours(leaving, defaultThresholds)
    expect(check).toMatchObject({ level: 'warn', code: 'quiet-hours' })
    expect(check?.text.zh).toContain('23:30')
    expect(check?.text.zh).toContain('22:00–8:00')
    expect(lintQuietHours({ ...leaving, stage: 'practice' }, defaultThresholds)).toEqual([])
  })

  test('is about the provider’s own schedule where there is one', () => {
    const send_time = shanghai('12:00:00') / 1_000
    const content = { ...emptyBaiduContent, options: { send_time } }
    expect(lintQuietHours({ ...leaving, content }, defaultThresholds)).toEqual([])
  })
})
