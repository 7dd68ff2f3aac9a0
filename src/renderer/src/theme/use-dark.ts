import { useSyncExternalStore } from 'react'
import type { Settings } from '#shared/contract/settings.ts'

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** Whether the dark theme is shown: the operator's choice, else the system's. */
export function useDark(choice: Settings['theme']): boolean {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)')
  return choice === 'system' ? systemIsDark : choice === 'dark'
}
