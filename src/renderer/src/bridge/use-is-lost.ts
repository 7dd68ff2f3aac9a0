import { useSyncExternalStore } from 'react'
import { useApi } from './api.ts'

/** Whether the core can't be reached right now: what a screen shows is then what was read last, not what is. */
export function useIsLost(): boolean {
  const { bridge } = useApi()
  return useSyncExternalStore(bridge.subscribe, bridge.state) === 'lost'
}
