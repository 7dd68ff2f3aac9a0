const two = (n: number): string => String(n).padStart(2, '0')

/** Seconds since 1970 as a date-time field writes them, in local time; empty where there are none. */
export function toLocal(seconds: number | undefined): string {
  if (seconds === undefined) return ''
  const at = new Date(seconds * 1_000)
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const rest = at.getSeconds() === 0 ? '' : `:${two(at.getSeconds())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}${rest}`
}

/** The moment that a date-time field names; undefined where it names none. */
export function fromLocal(text: string): number | undefined {
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.floor(at / 1_000)
}
