import { dateDoubt } from '#shared/domain/tenant.ts'
import type { Text } from '#shared/domain/text.ts'

const latest = Date.UTC(9999, 11, 31) / 1_000

/** Seconds since 1970, as the provider writes them, as a local time with its offset; anything else as it is. */
export function readableDate(seconds: string | null | undefined): string | null {
  if (seconds === null || seconds === undefined) return null
  const value = secondsOf(seconds)
  if (value === null || value > latest) return seconds
  const date = new Date(value * 1_000)
  const minutes = -date.getTimezoneOffset()
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, '0'),
  )
  return `${local} UTC${minutes < 0 ? '-' : '+'}${hours}:${rest}`
}

export const secondsOf = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null

export function farAway(seconds: number | null): Text[] {
  const doubt = dateDoubt(seconds)
  return doubt === null ? [] : [doubts[doubt]]
}

const doubts: Record<NonNullable<ReturnType<typeof dateDoubt>>, Text> = {
  far: {
    zh: '到期时间在 2100 年以后，请核对是否填错。',
    en: 'The end lies after the year 2100; check that it is meant.',
  },
  milliseconds: {
    zh: '到期时间像是毫秒数，平台按秒理解，请核对。',
    en: 'The end looks like milliseconds, which the provider takes for seconds; check it.',
  },
}
