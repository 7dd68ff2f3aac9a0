import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { refreshAfter } from '#shared/domain/statistics/refresh.ts'
import { useApi } from '../bridge/api.ts'

/** The counters of a delivery, read again by themselves while they move. */
export function useDeliveryStatistics(deliveryId: string) {
  const changed = useRef({ figures: '', at: Date.now() })
  const [isResting, setResting] = useState(false)
  const query = useQuery({
    ...useApi().query.statistics.get.queryOptions({ input: { deliveryId } }),
    refetchInterval: ({ state }) => {
      const figures = JSON.stringify([state.data?.tasks, state.data?.channels])
      if (figures !== changed.current.figures) changed.current = { figures, at: Date.now() }
      return refreshAfter(Date.now() - changed.current.at) ?? false
    },
  })
  const { dataUpdatedAt } = query
  useEffect(() => {
    if (dataUpdatedAt > 0) setResting(refreshAfter(dataUpdatedAt - changed.current.at) === null)
  }, [dataUpdatedAt])
  return { query, isResting }
}
