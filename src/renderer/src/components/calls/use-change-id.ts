import { useRef, useState } from 'react'

/**
 * The id under which a change is made. While its answer is not known the next press has the same one, so that it gets to
 * know what became of the first and does nothing a second time.
 */
export function useChangeId() {
  const kept = useRef<string | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  return {
    /** Of the change under way. */
    current,
    take: (): string => {
      kept.current ??= crypto.randomUUID()
      setCurrent(kept.current)
      return kept.current
    },
    /** The answer is known, or something else is asked now. */
    drop: (): void => {
      kept.current = null
    },
  }
}
