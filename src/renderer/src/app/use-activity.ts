import { useEffect } from 'react'
import { useApi } from '../bridge/api.ts'

const everyMs = 60_000
const signs = ['pointerdown', 'keydown', 'wheel'] as const

/** Tells the core at most once a minute that somebody is at the console, so that it knows when nobody is. */
export function useActivity(): void {
  const { client } = useApi()
  useEffect(() => {
    let last = 0
    const touch = () => {
      const now = Date.now()
      if (now - last < everyMs) return
      last = now
      client.system.touch().catch(() => {})
    }
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, touch)
    }
  }, [client])
}
