const quarterMs = 15 * 60_000
const minuteMs = 60_000

/**
 * Writes moments (ms since 1970) as the clocks of a time zone (IANA name, UTC where it is unknown) show them, with the
 * offset: `2026-11-23 09:00:05 +08:00`. Quick enough for every row of a long table.
 */
export function createStamps(zone: string): (at: number) => string {
  const format = formatOf(zone)
  const offsets = new Map<number, number>()
  // no zone changes its offset within a quarter of an hour
  const offsetAt = (at: number): number => {
    const quarter = Math.floor(at / quarterMs)
    const known = offsets.get(quarter)
    if (known !== undefined) return known
    const minutes = offsetIn(format, at)
    if (offsets.size >= 10_000) offsets.clear()
    offsets.set(quarter, minutes)
    return minutes
  }
  return (at) => {
    const minutes = offsetAt(at)
    const local = new Date(at + minutes * minuteMs).toISOString()
    return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetWords(minutes)}`
  }
}

function offsetIn(format: Intl.DateTimeFormat, at: number): number {
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

function offsetWords(minutes: number): string {
  const part = (value: number) => String(value).padStart(2, '0')
  const distance = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${part(Math.floor(distance / 60))}:${part(distance % 60)}`
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const options = { timeZoneName: 'longOffset' } as const
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  }
}
