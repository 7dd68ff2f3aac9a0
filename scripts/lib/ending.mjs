import { watchParents } from './parents.mjs'

/** Aborts, with the signal’s name or `orphaned` as reason, when this process is told to end or npm is gone. */
export function watchForEnd() {
  const ending = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => ending.abort(name))
  watchParents(() => ending.abort('orphaned'))
  return ending.signal
}
