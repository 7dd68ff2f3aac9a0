import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/text.ts'

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN')

export const formatCount = (n: number, language: Language): string => n.toLocaleString(language)

/** Short form from ten thousand on: 4.8万, 48K. The exact number belongs beside it or on hover. */
export function shortCount(n: number, language: Language): string {
  return n < 10_000
    ? formatCount(n, language)
    : new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(n)
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
  return (part / whole).toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 })
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
  const year: Intl.DateTimeFormatOptions = sameYear ? {} : { year: 'numeric' }
  const date: Intl.DateTimeFormatOptions = sameDay ? {} : { ...year, month: '2-digit', day: '2-digit' }
  return new Date(at).toLocaleString(language, { ...date, hour: '2-digit', minute: '2-digit', hour12: false })
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
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(distance / size), unit)
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
