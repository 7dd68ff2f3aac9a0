import { useMemo } from 'react'
import { midnightsOf } from '#shared/domain/statistics/volume.ts'
import { useNow } from '../../components/Time.tsx'
import { oneOf, useAddress } from './use-address.ts'

export const periods = ['30', '7', '90'] as const

/** The last 7, 30 or 90 local days, today included; they move on at midnight. */
export function usePeriod() {
  const { get } = useAddress()
  const days = Number(oneOf(periods, get('days')))
  const today = new Date(useNow(60_000)).setHours(0, 0, 0, 0)
  const midnights = useMemo(() => midnightsOf(today, days), [today, days])
  return { days, midnights, from: midnights[0] ?? today, to: midnights.at(-1) ?? today }
}
