const dayMs = 24 * 60 * 60_000
const soonDays = 30
const startOf2100 = Date.UTC(2100, 0, 1) / 1_000
/** As seconds a year beyond 5000, as milliseconds a day of our time. */
const likeMilliseconds = 100_000_000_000

/** What speaks against a date in seconds since 1970. The source's own example ends in the year 2622, so none is refused. */
export function dateDoubt(seconds: number | null): 'far' | 'milliseconds' | null {
  if (seconds === null || seconds < startOf2100) return null
  return seconds >= likeMilliseconds ? 'milliseconds' : 'far'
}

/** The same of an end: `past` where nothing would be left of it. */
export const endDoubt = (seconds: number, now: number): ReturnType<typeof dateDoubt> | 'past' =>
  seconds * 1_000 <= now ? 'past' : dateDoubt(seconds)

/** Seconds since 1970 out of a text of the provider's; null for what is none. */
export const secondsIn = (text: string | null): number | null =>
  text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null

/** `domain-code`, as the provider asks for it. */
export const isInstanceName = (name: string): boolean => /^[A-Za-z0-9.-]+-[A-Za-z0-9]+$/.test(name)

interface NamedTenant {
  instanceName: string
  state: string | null
  deletedAt: number | null
}

/** Whether this one is there, or may be, so that opening the name would make a second one. */
export const standsFor = ({ instanceName, state, deletedAt }: NamedTenant, name: string): boolean =>
  deletedAt === null && state !== 'FAILURE' && instanceName.trim().toLowerCase() === name.trim().toLowerCase()

export interface TenantEnd {
  endDate: string | null
  deletedAt: number | null
}

/** How a tenant stands to its end: `soon` within 30 days; null where the end is not known or nothing ends any more. */
export function expiryOf({ endDate, deletedAt }: TenantEnd, now: number): 'expired' | 'soon' | 'later' | null {
  const end = secondsIn(endDate)
  if (end === null || deletedAt !== null) return null
  const left = end * 1_000 - now
  if (left <= 0) return 'expired'
  return left <= soonDays * dayMs ? 'soon' : 'later'
}

/** Whole days until the end, begun ones counted; 0 and less once it is over. */
export const daysLeft = (endDate: string | null, now: number): number | null => {
  const end = secondsIn(endDate)
  return end === null ? null : Math.ceil((end * 1_000 - now) / dayMs)
}

const firstAsks = [5_000, 15_000, 60_000]
const laterEveryMs = 5 * 60_000

/** When a tenant that is being opened is asked next: 5, 15, 60 s after `since`, then every 5 min for a day; null after it. */
export function nextAsk(since: number, now: number): number | null {
  const early = firstAsks.map((wait) => since + wait).find((at) => at > now)
  if (early !== undefined) return early
  const steps = Math.floor((now - since - 60_000) / laterEveryMs) + 1
  const at = since + 60_000 + steps * laterEveryMs
  return at - since <= dayMs ? at : null
}
