import { useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import { useApi } from '../../bridge/api.ts'
import { rowHeight } from '../../components/LongList.tsx'

const pageSize = 100

/** Where each page begins as far as the list has been read, and how far down it was looked at. */
interface Chain {
  cursors: readonly (string | null)[]
  offset: number
}

const start: Chain = { cursors: [null], offset: 0 }
/** As long as the window lives, so that the way back from a record leads to the place that one came from. */
const remembered = new Map<string, Chain>()

/**
 * A list of any length, of which only the pages in sight are read and kept fresh. Each page begins where the one before
 * it ends; when that place moves, what follows is read anew as it comes into sight.
 */
export function useChain(filter: DeliveryFilter) {
  const name = JSON.stringify(filter)
  const { query } = useApi()
  const [startAt] = useState(() => (remembered.get(name) ?? start).offset)
  const [cursors, setCursors] = useState(() => (remembered.get(name) ?? start).cursors)
  const [sight, setSight] = useState(() => pagesAround(startAt / rowHeight, startAt / rowHeight))
  const last = Math.min(sight.last, cursors.length - 1)
  const first = Math.min(sight.first, last)
  const shown = cursors.slice(first, last + 1)
  const pages = useQueries({
    queries: shown.map((cursor) =>
      query.deliveries.list.queryOptions({ input: { ...filter, cursor, limit: pageSize } }),
    ),
  })
  const ends = pages.map(({ data }) => data?.cursor)
  const endsKey = JSON.stringify([first, ends])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ends are compared by what they say
  useEffect(() => setCursors((before) => follow(before, first, ends)), [endsKey])

  const onSight = useCallback(
    ({ first: top, last: bottom, offset }: { first: number; last: number; offset: number }) => {
      remembered.set(name, { cursors, offset })
      setSight((before) => {
        const next = pagesAround(top, bottom)
        return next.first === before.first && next.last === before.last ? before : next
      })
    },
    [name, cursors],
  )

  const lastPage = pages[cursors.length - 1 - first]?.data
  return {
    startAt,
    onSight,
    count: (cursors.length - 1) * pageSize + (lastPage ? lastPage.items.length : pageSize),
    rowAt: (index: number) => pages[Math.floor(index / pageSize) - first]?.data?.items[index % pageSize],
    isEmpty: first === 0 && pages[0]?.data?.items.length === 0,
    isRead: pages.some(({ data }) => data !== undefined),
    error: pages.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all(pages.map((page) => page.refetch())),
  }
}

/** The pages with these rows, and the next one as soon as half of a page is seen. */
const pagesAround = (top: number, bottom: number) => ({
  first: Math.floor(top / pageSize),
  last: Math.floor((bottom + pageSize / 2) / pageSize),
})

/** The places where pages begin once it is known where some of them end. */
function follow(
  before: readonly (string | null)[],
  first: number,
  ends: readonly (string | null | undefined)[],
): readonly (string | null)[] {
  for (const [index, end] of ends.entries()) {
    const next = first + index + 1
    if (end === undefined || before[next] === (end ?? undefined)) continue
    return end === null ? before.slice(0, next) : [...before.slice(0, next), end]
  }
  return before
}
