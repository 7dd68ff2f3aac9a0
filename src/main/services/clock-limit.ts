import type { Clock } from '#main/app/ports.ts'

/** Work under a limit of time by the clock's timers: its signal ends as a time-out. */
export async function within<T>(
  clock: Pick<Clock, 'after'>,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const cancel = clock.after(milliseconds, () => limit.abort(new DOMException('', 'TimeoutError')))
  try {
    return await work(limit.signal)
  } finally {
    cancel()
  }
}
