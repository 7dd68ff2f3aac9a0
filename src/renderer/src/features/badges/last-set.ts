import type { RecordedChange } from '#shared/contract/operations.ts'

export const setUnread = 'unread.set'

/** What the record knows of one mini app: the last count that was taken, and whether a later one got no answer. */
export interface LastSet {
  unread: number | null
  at: number | null
  isDoubtful: boolean
}

/** `changes`: newest first, of any app. */
export function lastSet(changes: readonly RecordedChange[], appId: string): LastSet {
  const own = changes.filter((one) => one.operation === setUnread && askedFor(one, 'appId') === appId)
  const taken = own.findIndex(({ outcome }) => outcome === 'accepted')
  const last = own[taken]
  const unread = last && askedFor(last, 'unread')
  const later = taken < 0 ? own : own.slice(0, taken)
  return {
    unread: typeof unread === 'number' ? unread : null,
    at: last?.startedAt ?? null,
    isDoubtful: later.some(({ outcome }) => outcome === 'unknown' || outcome === null),
  }
}

/** The apps whose counts were set; of a change whose content is cleared nobody knows which it was. */
export const appsIn = (changes: readonly RecordedChange[]): string[] => {
  const ids = changes.filter(({ operation }) => operation === setUnread).map((one) => askedFor(one, 'appId'))
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}

const askedFor = ({ asked }: RecordedChange, path: string) => asked.find((one) => one.path === path)?.value
