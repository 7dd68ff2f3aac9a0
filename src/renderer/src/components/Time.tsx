import { useEffect, useState } from 'react'
import { formatFullTime, formatRelative, formatTime, useLanguage } from './format.ts'

/** The present, moving on every `stepMs`. */
export function useNow(stepMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), stepMs)
    return () => window.clearInterval(timer)
  }, [stepMs])
  return now
}

/** A moment: local time and how long ago, the full time with its UTC offset on hover. */
export function Time({ at, relative = false }: { at: number; relative?: boolean }) {
  const now = useNow(10_000)
  const language = useLanguage()
  const short = formatTime(at, now, language)
  return (
    <time dateTime={new Date(at).toISOString()} title={formatFullTime(at)}>
      {relative ? `${short} · ${formatRelative(Math.min(at, now), now, language)}` : short}
    </time>
  )
}
