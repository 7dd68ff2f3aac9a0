import { useInfiniteQuery } from '@tanstack/react-query'
import type { Outcome } from '#shared/domain/delivery.ts'
import { useApi } from '../../bridge/api.ts'

const pageSize = 100

/** The requests of a delivery as far as they were read, in order; of one outcome, or all. */
export function useRequests(deliveryId: string, outcome?: Outcome) {
  const pages = useInfiniteQuery(
    useApi().query.deliveries.requests.infiniteOptions({
      input: (cursor: string | null) => ({ deliveryId, limit: pageSize, cursor, ...(outcome ? { outcome } : {}) }),
      initialPageParam: null,
      getNextPageParam: (page) => page.cursor,
    }),
  )
  return { pages, rows: pages.data?.pages.flatMap((page) => page.items) ?? [] }
}
