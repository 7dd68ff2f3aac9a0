import { type LocalTime, localTimeOf } from '#shared/domain/local-time.ts'

/**
 * The calendar of the time picker. A `Wall` is what a clock on the wall shows, kept in a date's UTC fields, so that hours
 * which a change of the clocks skips or repeats can be picked like any other and be spoken of.
 */
export type Wall = Date

export const toWall = ({ year, month, day, hour, minute }: LocalTime): Wall =>
  new Date(Date.UTC(year, month - 1, day, hour, minute))

export const fromWall = (wall: Wall): LocalTime => ({
  year: wall.getUTCFullYear(),
  month: wall.getUTCMonth() + 1,
  day: wall.getUTCDate(),
  hour: wall.getUTCHours(),
  minute: wall.getUTCMinutes(),
})

type Change = (date: Date, value: number) => void

const changed =
  (change: Change) =>
  (wall: Wall, value: number): Wall => {
    const date = new Date(wall)
    change(date, value)
    return date
  }

/** Keeps the day inside the month where it is set: a month after 31 January is the last of February. */
const setMonth = (wall: Wall, month: number): Wall => {
  const last = new Date(Date.UTC(wall.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return changed((date) => date.setUTCMonth(month, Math.min(last, wall.getUTCDate())))(wall, 0)
}
const setYear = (wall: Wall, year: number): Wall =>
  setMonth(wall, wall.getUTCMonth() + (year - wall.getUTCFullYear()) * 12)

const isMondayFirst = (locale: string): boolean => locale.startsWith('zh')
const two = (n: number): string => String(n).padStart(2, '0')

const patternOf: Record<string, (wall: Wall, locale: string) => string> = {
  YYYY: (wall) => String(wall.getUTCFullYear()),
  MMM: (wall, locale) => shortMonths(locale)[wall.getUTCMonth()] ?? '',
  MM: (wall) => two(wall.getUTCMonth() + 1),
  M: (wall) => String(wall.getUTCMonth() + 1),
  DD: (wall) => two(wall.getUTCDate()),
  D: (wall) => String(wall.getUTCDate()),
  HH: (wall) => two(wall.getUTCHours()),
  mm: (wall) => two(wall.getUTCMinutes()),
}

const format = (locale: string, wall: Wall, pattern: string): string =>
  pattern.replaceAll(/YYYY|MMM|MM?|DD?|HH|mm/g, (token) => patternOf[token]?.(wall, locale) ?? token)

/** A full date and time as it is typed; null while it is neither complete nor one that a calendar has. */
function parse(text: string): Wall | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{2})$/.exec(text.trim().normalize('NFKC'))
  if (!found) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number)
  const wall = toWall({ year, month, day, hour, minute })
  const isReal = wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day && wall.getUTCHours() === hour
  return isReal && minute < 60 ? wall : null
}

const tag = (locale: string): string => locale.replace('_', '-')
const shortMonths = (locale: string): string[] => {
  const month = new Intl.DateTimeFormat(tag(locale), { month: 'short', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index)))
}
const shortWeekDays = (locale: string): string[] => {
  const day = new Intl.DateTimeFormat(tag(locale), {
    weekday: locale.startsWith('zh') ? 'narrow' : 'short',
    timeZone: 'UTC',
  })
  // 4 January 2026 is a Sunday
  return Array.from({ length: 7 }, (_, index) => day.format(Date.UTC(2026, 0, 4 + index)))
}
const weekStart = (locale: string, wall: Wall): Wall => {
  const passed = (wall.getUTCDay() - (isMondayFirst(locale) ? 1 : 0) + 7) % 7
  return changed((date) => date.setUTCDate(date.getUTCDate() - passed))(wall, 0)
}

/** What antd's picker asks of a calendar. */
export const wallCalendar = {
  getNow: () => toWall(localTimeOf(Date.now())),
  getFixedDate: (text: string) => new Date(`${text}T00:00:00Z`),
  getEndDate: (wall: Wall) => new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)),
  getWeekDay: (wall: Wall) => wall.getUTCDay(),
  getYear: (wall: Wall) => wall.getUTCFullYear(),
  getMonth: (wall: Wall) => wall.getUTCMonth(),
  getDate: (wall: Wall) => wall.getUTCDate(),
  getHour: (wall: Wall) => wall.getUTCHours(),
  getMinute: (wall: Wall) => wall.getUTCMinutes(),
  getSecond: (wall: Wall) => wall.getUTCSeconds(),
  getMillisecond: (wall: Wall) => wall.getUTCMilliseconds(),
  addYear: (wall: Wall, years: number) => setYear(wall, wall.getUTCFullYear() + years),
  addMonth: (wall: Wall, months: number) => setMonth(wall, wall.getUTCMonth() + months),
  addDate: (wall: Wall, days: number) => changed((date) => date.setUTCDate(date.getUTCDate() + days))(wall, 0),
  setYear,
  setMonth,
  setDate: changed((date, value) => date.setUTCDate(value)),
  setHour: changed((date, value) => date.setUTCHours(value)),
  setMinute: changed((date, value) => date.setUTCMinutes(value)),
  setSecond: changed((date, value) => date.setUTCSeconds(value)),
  setMillisecond: changed((date, value) => date.setUTCMilliseconds(value)),
  isAfter: (one: Wall, other: Wall) => one > other,
  isValidate: (wall: Wall) => !Number.isNaN(wall.getTime()),
  locale: {
    getWeekFirstDay: (locale: string) => (isMondayFirst(locale) ? 1 : 0),
    getWeekFirstDate: weekStart,
    /** The week's number is never shown. */
    getWeek: () => 1,
    format,
    parse: (_locale: string, text: string) => parse(text),
    getShortWeekDays: shortWeekDays,
    getShortMonths: shortMonths,
  },
}
