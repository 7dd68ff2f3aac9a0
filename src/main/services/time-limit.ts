/**
 * Runs `work` with a signal that aborts with `stop`, or after so many milliseconds. Where `stop` lives as long as the
 * program, `AbortSignal.any` would leave something of every call behind in it.
 */
export async function withinLimit<T>(
  stop: AbortSignal,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const either = new AbortController()
  const follow = () => either.abort(stop.reason)
  const timer = setTimeout(() => either.abort(new DOMException('', 'TimeoutError')), milliseconds).unref()
  stop.addEventListener('abort', follow)
  if (stop.aborted) follow()
  try {
    return await work(either.signal)
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', follow)
  }
}
