import { useEffect } from 'react'
import { useSharing } from './sharing.ts'

export const shareKey = 'F8'

/** The key hides, at any time and over any dialog. It never reveals: that takes the switch in the title band. */
export function useShareKey(): void {
  const turn = useSharing((state) => state.turn)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== shareKey) return
      event.preventDefault()
      turn(true)
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [turn])
}
