import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/text.ts'

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN')

/** Keeps what it makes: a formatter costs a hundred times what it is used for, and lists use it for every row. */
function kept<T>(make: (language: Language, variant: string) => T) {
  const made = new Map<string, T>()
  return (language: Language, variant = ''): T => {
    const key = `${language} ${variant}`
    const known = made.get(key) ?? make(language, variant)
    made.set(key, known)
    return known
  }
}

const counts = kept((language) => new Intl.NumberFormat(language))
const shortCounts = kept(
  (language) => new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }),
)
const rates = kept((language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }))
const distances = kept((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }))
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false }
const day: Intl.DateTimeFormatOptions = { month: '2-digit', day: '2-digit', ...clock }
const timesOfDay = kept((language) => new Intl.DateTimeFormat(language, clock))
const datesAndTimes = kept((language) => new Intl.DateTimeFormat(language, day))
const fullDatesAndTimes = kept((language) => new Intl.DateTimeFormat(language, { year: 'numeric', ...day }))

export const formatCount = (n: number, language: Language): string => counts(language).format(n)

/** Short form from ten thousand on: 4.8万, 48K. The exact number belongs beside it or on hover. */
export function shortCount(n: number, language: Language): string {
  return n < 10_000 ? formatCount(n, language) : shortCounts(language).format(n)
}

const bytesOf = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Size of a file: 16 MB. */
export function formatBytes(bytes: number, language: Language): string {
  const power = Math.min(bytesOf.length - 1, Math.max(0, Math.floor(Math.log(bytes) / Math.log(1024))))
  const unit = bytesOf[power] ?? 'byte'
  const value = bytes / 1024 ** power
  return value.toLocaleString(language, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 })
}

/** A share, e.g. 86.4%; null where there is nothing to be a part of. */
export function formatRate(part: number, whole: number, language: Language): string | null {
  if (whole === 0) return null
  return rates(language).format(part / whole)
}

/** The UTC offset of local time at a moment: UTC+8. */
export function formatZone(at: number): string {
  const minutes = -new Date(at).getTimezoneOffset()
  const hours = Math.trunc(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** Local date and time with the UTC offset, for hover and detail: 2026-11-21 16:08:03 (UTC+8). */
export function formatFullTime(at: number): string {
  const minutes = -new Date(at).getTimezoneOffset()
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  return `${local} (${formatZone(at)})`
}

/** Time of day today, with the date on other days, and the year in other years. */
export function formatTime(at: number, now: number, language: Language): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString()
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const formatters = sameDay ? timesOfDay : sameYear ? datesAndTimes : fullDatesAndTimes
  // a formatter stays in the time zone that it was made in, and a computer may be carried to another
  return formatters(language, String(new Date(at).getTimezoneOffset())).format(at)
}

const steps: ['day' | 'hour' | 'minute' | 'second', number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
]

export function formatRelative(at: number, now: number, language: Language): string {
  const distance = at - now
  const [unit, size] = steps.find(([, step]) => Math.abs(distance) >= step) ?? (['second', 1_000] as const)
  return distances(language).format(Math.round(distance / size), unit)
}

/** A length of time in its two largest units, such as 2 hr 5 min; never less than a second. */
export function formatDuration(milliseconds: number, language: Language): string {
  const parts = steps.map(([unit, size], index) => {
    const above = steps[index - 1]?.[1] ?? Number.POSITIVE_INFINITY
    return { unit, count: Math.floor((Math.max(1_000, milliseconds) % above) / size) }
  })
  const first = parts.findIndex(({ count }) => count > 0)
  return parts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ unit, count }) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    )
    .join(' ')
}
