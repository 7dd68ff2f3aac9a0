import { useRef, useState } from 'react'
import { chunk } from '#shared/domain/chunk.ts'

interface Progress<T> {
  /** Ids that were asked for, of so many. */
  done: number
  total: number
  parts: readonly T[]
  /** Why it ended early. */
  error: unknown
  isRunning: boolean
}

const nothing = { done: 0, total: 0, parts: [], error: null, isRunning: false }

/** Asks for many ids, some at a time, one call after the other. What was answered stays when it is stopped or fails. */
export function useChunks<T>(ask: (ids: string[]) => Promise<T>, size: number) {
  const [progress, setProgress] = useState<Progress<T>>(nothing)
  const run = useRef(0)
  const start = async (ids: readonly string[]): Promise<void> => {
    run.current += 1
    const own = run.current
    setProgress({ ...nothing, total: ids.length, isRunning: true })
    try {
      for (const some of chunk(ids, size)) {
        const part = await ask(some)
        if (run.current !== own) return
        setProgress(({ done, parts, ...rest }) => ({ ...rest, done: done + some.length, parts: [...parts, part] }))
      }
      setProgress((last) => ({ ...last, isRunning: false }))
    } catch (error) {
      if (run.current === own) setProgress((last) => ({ ...last, error, isRunning: false }))
    }
  }
  return {
    ...progress,
    start: (ids: readonly string[]) => void start(ids),
    stop: () => {
      run.current += 1
      setProgress((last) => ({ ...last, isRunning: false }))
    },
  }
}
