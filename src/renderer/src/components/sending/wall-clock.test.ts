import { expect, test } from 'vitest'
import { fromWall, toWall, wallCalendar } from './wall-clock.ts'

const { locale, addMonth, addYear, addDate, getEndDate } = wallCalendar
const wall = (text: string) => {
  const parsed = locale.parse('zh_CN', text)
  if (!parsed) throw new Error(text)
  return parsed
}
const shown = (date: Date) => locale.format('zh_CN', date, 'YYYY-MM-DD HH:mm')

// Would catch: a month that swallows the next one, a leap day that is lost.
test('months and years keep the day where they have it', () => {
  expect(shown(addMonth(wall('2026-01-31 09:00'), 1))).toBe('2026-02-28 09:00')
  expect(shown(addMonth(wall('2026-12-31 09:00'), 2))).toBe('2027-02-28 09:00')
  expect(shown(addMonth(wall('2026-03-31 09:00'), -1))).toBe('2026-02-28 09:00')
  expect(shown(addYear(wall('2028-02-29 09:00'), 1))).toBe('2029-02-28 09:00')
  expect(shown(addDate(wall('2026-12-31 09:00'), 1))).toBe('2027-01-01 09:00')
  expect(getEndDate(wall('2028-02-03 09:00')).getUTCDate()).toBe(29)
})

// Would catch: a date that no calendar has, rolled over into another one in silence.
test('only a whole date that exists is read, full-width digits too', () => {
  for (const text of ['', '2026-11-23', '2026-02-30 09:00', '2026-11-23 24:00', '2026-11-23 09:60', '2026-13-01 09:00'])
    expect(locale.parse('zh_CN', text)).toBeNull()
  expect(shown(wall('２０２６-11-23 9:05'))).toBe('2026-11-23 09:05')
})

// Would catch: an hour that a change of the clocks skips, moved before anybody can say so.
test('a time stays what was picked, in whatever zone', () => {
  expect(fromWall(wall('2026-03-29 02:30'))).toEqual({ year: 2026, month: 3, day: 29, hour: 2, minute: 30 })
  expect(shown(toWall(fromWall(wall('2026-03-29 02:30'))))).toBe('2026-03-29 02:30')
})

test('weeks begin on Monday in Chinese and on Sunday in English', () => {
  const sunday = wall('2026-11-22 09:00')
  expect(shown(locale.getWeekFirstDate('zh_CN', sunday))).toBe('2026-11-16 09:00')
  expect(shown(locale.getWeekFirstDate('en_US', sunday))).toBe('2026-11-22 09:00')
  expect(locale.getShortWeekDays('zh_CN')[0]).toBe('日')
  expect(locale.format('en_US', sunday, 'MMM YYYY')).toBe('Nov 2026')
})
