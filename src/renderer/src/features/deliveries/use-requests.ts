import { useInfiniteQuery } from '@tanstack/react-query'
import type { DeliveryRequest } from '#shared/contract/deliveries.ts'
import { useApi } from '../../bridge/api.ts'

/** 50,000 recipients in requests of 500: what is in trouble is then among the first rows read. */
const pageSize = 100

const isTroubled = ({ outcome }: DeliveryRequest): boolean =>
  outcome === 'refused' || outcome === 'unknown' || outcome === 'not-sent'

/** The requests of a delivery as far as they were read, those in trouble first. */
export function useRequests(deliveryId: string) {
  const pages = useInfiniteQuery(
    useApi().query.deliveries.requests.infiniteOptions({
      input: (cursor: string | null) => ({ deliveryId, limit: pageSize, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.cursor,
    }),
  )
  const read = pages.data?.pages.flatMap((page) => page.items) ?? []
  const rows = [...read.filter(isTroubled), ...read.filter((row) => !isTroubled(row))]
  return { pages, rows }
}

export const lastRefusal = (rows: readonly DeliveryRequest[]): DeliveryRequest | undefined =>
  rows
    .filter(({ outcome }) => outcome === 'refused')
    .sort((one, other) => (other.settledAt ?? 0) - (one.settledAt ?? 0))[0]

/** Requests of which nobody knows whether they arrived, and that no statistics can tell about. */
export const lostTrack = (rows: readonly DeliveryRequest[]): DeliveryRequest[] =>
  rows.filter(({ outcome, taskId }) => outcome === 'unknown' && taskId === null)
