import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { type Chosen, chosenIn, queryOf } from './address.ts'

/** What the list is filtered by, kept in the address: back, a reload and a copied link keep it. */
export function useChosen(tab: string) {
  const params = new URLSearchParams(useSearch())
  const [, navigate] = useLocation()
  const go = useCallback(
    (next: string, chosen: Chosen) => navigate(`/deliveries?${queryOf(next, chosen)}`, { replace: true }),
    [navigate],
  )
  const chosen = chosenIn(params)
  return {
    chosen,
    change: (change: Chosen) => go(tab, { ...chosen, ...change }),
    clear: () => go(tab, {}),
    toTab: (next: string) => go(next, chosen),
  }
}
