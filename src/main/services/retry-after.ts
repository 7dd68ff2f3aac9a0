import type { HttpResult } from '#main/providers/types.ts'

/**
 * Milliseconds that an answer asks to wait, null where it says nothing that can be read. A moment is counted from the
 * server's own `Date`, so that no clock has to be right; `now` stands in where there is none.
 */
export function retryAfterMs(result: HttpResult, now: number): number | null {
  if (result.kind === 'failure') return null
  const header = (name: string) => result.headers.find((one) => one.name.toLowerCase() === name)?.value.trim()
  const wanted = header('retry-after')
  if (wanted === undefined) return null
  if (/^\d{1,9}$/.test(wanted)) return Number(wanted) * 1000
  const moment = / GMT$/.test(wanted) ? Date.parse(wanted) : Number.NaN
  if (Number.isNaN(moment)) return null
  const theirs = Date.parse(header('date') ?? '')
  return Math.max(0, moment - (Number.isNaN(theirs) ? now : theirs))
}
