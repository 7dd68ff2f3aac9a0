import { useEffect } from 'react'
import { useApi } from '../bridge/api.ts'

const everyMs = 60_000

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
    window.addEventListener('pointerdown', touch)
    window.addEventListener('keydown', touch)
    return () => {
      window.removeEventListener('pointerdown', touch)
      window.removeEventListener('keydown', touch)
    }
  }, [client])
}
