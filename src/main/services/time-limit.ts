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
  const sources = [stop, AbortSignal.timeout(milliseconds)]
  const abort = () => either.abort(sources.find(({ aborted }) => aborted)?.reason)
  for (const source of sources) source.addEventListener('abort', abort)
  if (stop.aborted) abort()
  try {
    return await work(either.signal)
  } finally {
    for (const source of sources) source.removeEventListener('abort', abort)
  }
}
