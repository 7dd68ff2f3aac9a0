/** A date and a time of day as a clock on the wall shows them, without saying where. */
export interface LocalTime {
  year: number
  /** 1 for January. */
  month: number
  day: number
  hour: number
  minute: number
}

/** `skipped`: the clocks are put forward over this time, so it never comes. `twice`: they are put back over it. */
export type LocalTimeKind = 'exact' | 'skipped' | 'twice'

const dayMs = 86_400_000
const minuteMs = 60_000

/** What this machine's clock shows at a moment. */
export function localTimeOf(at: number): LocalTime {
  const date = new Date(at)
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
  }
}

/**
 * The moment (ms since 1970) at which this machine's clock shows a time: the first one where it does so twice, and
 * where it never does, the one that it would be had the clocks not been put forward.
 */
export function instantOf(local: LocalTime): { at: number; kind: LocalTimeKind } {
  const at = new Date(local.year, local.month - 1, local.day, local.hour, local.minute).getTime()
  if (!isSame(localTimeOf(at), local)) return { at, kind: 'skipped' }
  const putBackMinutes = new Date(at + dayMs).getTimezoneOffset() - new Date(at - dayMs).getTimezoneOffset()
  const again = at + putBackMinutes * minuteMs
  return { at, kind: again > at && isSame(localTimeOf(again), local) ? 'twice' : 'exact' }
}

const isSame = (one: LocalTime, other: LocalTime): boolean =>
  one.year === other.year &&
  one.month === other.month &&
  one.day === other.day &&
  one.hour === other.hour &&
  one.minute === other.minute
