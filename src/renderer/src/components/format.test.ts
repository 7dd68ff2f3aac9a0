import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { formatCount, formatRate, formatTime, shortCount } from './format.ts'

const ownZone = process.env['TZ']
afterAll(() => {
  if (ownZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = ownZone
})

const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Apia')
const languages = fc.constantFrom('zh-CN' as const, 'en' as const)
const times = fc.integer({ min: 0, max: 4_102_444_800_000 })

/** The same without keeping anything. */
const plainly = (at: number, language: string): string =>
  new Date(at).toLocaleString(language, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })

describe('a time', () => {
  // Would catch: a formatter that stays in the zone in which the console was started.
  test('is that of the zone in which the computer is now', () => {
    fc.assert(
      fc.property(times, languages, zones, (at, language, zone) => {
        process.env['TZ'] = zone
        expect(formatTime(at, at + 400 * 86_400_000, language)).toBe(plainly(at, language))
      }),
    )
  })

  test('of today has no date, one of this year no year', () => {
    process.env['TZ'] = 'Asia/Shanghai'
    const at = Date.UTC(2026, 10, 21, 8, 8)
    expect(formatTime(at, at, 'zh-CN')).toBe('16:08')
    expect(formatTime(at, at + 86_400_000, 'zh-CN')).toBe('11/21 16:08')
    expect(formatTime(at, at + 366 * 86_400_000, 'zh-CN')).toBe('2026/11/21 16:08')
  })
})

test('numbers', () => {
  expect([formatCount(48_210, 'zh-CN'), shortCount(48_210, 'zh-CN'), shortCount(48_210, 'en')]).toEqual([
    '48,210',
    '4.8万',
    '48.2K',
  ])
  expect([formatRate(41_377, 47_903, 'zh-CN'), formatRate(1, 0, 'en')]).toEqual(['86.4%', null])
})
