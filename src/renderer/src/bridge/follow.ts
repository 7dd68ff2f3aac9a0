import type { Bridge } from './bridge.ts'

/** Reads one of the core's streams over every reconnect, from `begin` on each time; returns how to stop. */
export function follow<T>(
  bridge: Bridge,
  begin: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  take: (told: T) => void,
): () => void {
  const stop = new AbortController()
  const read = async (): Promise<void> => {
    if (bridge.state() !== 'open') return
    for await (const told of await begin(stop.signal)) take(told)
  }
  const start = () => void read().catch(() => {})
  const unsubscribe = bridge.subscribe(start)
  start()
  return () => {
    unsubscribe()
    stop.abort()
  }
}
