export interface ZonedTime {
  /** 2026-11-23 09:00 */
  time: string
  /** UTC+08:00 */
  offset: string
  /** IANA name, `UTC` where the one that was asked for is unknown. */
  zone: string
}

/** A moment (ms since 1970) as the clocks of a time zone (IANA name) show it. */
export function inZone(at: number, zone: string): ZonedTime {
  const format = formatOf(zone)
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const { year, month, day, hour, minute, timeZoneName = 'GMT' } = parts
  return {
    time: `${year}-${month}-${day} ${hour}:${minute}`,
    offset: timeZoneName === 'GMT' ? 'UTC+00:00' : timeZoneName.replace('GMT', 'UTC'),
    zone: format.resolvedOptions().timeZone,
  }
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  }
}

/** The time zone of this machine (IANA name). */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
