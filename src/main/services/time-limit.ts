import type { Clock } from '#main/app/ports.ts'

interface Limit {
  clock: Pick<Clock, 'after'>
  milliseconds: number
  /** Ends the work earlier. */
  stop?: AbortSignal
}

/**
 * Runs `work` with a signal that aborts as a time-out after so many milliseconds of the clock's timers, or with `stop`.
 * Where that lives as long as the program, `AbortSignal.any` would leave something of every call behind in it.
 */
export async function within<T>(
  { clock, milliseconds, stop }: Limit,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const either = new AbortController()
  const follow = () => either.abort(stop?.reason)
  const cancel = clock.after(milliseconds, () => either.abort(new DOMException('', 'TimeoutError')))
  stop?.addEventListener('abort', follow)
  if (stop?.aborted) follow()
  try {
    return await work(either.signal)
  } finally {
    cancel()
    stop?.removeEventListener('abort', follow)
  }
}
