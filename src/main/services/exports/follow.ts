import type { Clock } from '#main/app/ports.ts'
import type { ExportStep } from '#shared/contract/exports.ts'
import type { Writing } from './parts.ts'

/** Between two words on how far it is. */
const tellEveryMs = 250

interface Followed {
  clock: Clock
  total: number | null
  writing: Writing
  /** The last step. */
  ended: Promise<ExportStep>
  signal: AbortSignal
}

/** Tells how far a file has come, and in the end what became of it. */
export async function* follow({ clock, total, writing, ended, signal }: Followed): AsyncGenerator<ExportStep> {
  let told = 0
  for (;;) {
    const last = await Promise.race([ended, pause(clock, signal)])
    if (last) {
      yield last
      return
    }
    if (writing.progress.rows === told) continue
    told = writing.progress.rows
    yield { kind: 'progress', total, ...writing.progress }
  }
}

/** Null when the time is over. */
const pause = (clock: Clock, signal: AbortSignal): Promise<ExportStep | null> =>
  new Promise((resolve) => {
    const stop = () => {
      cancel()
      resolve({ kind: 'cancelled' })
    }
    const cancel = clock.after(tellEveryMs, () => {
      signal.removeEventListener('abort', stop)
      resolve(null)
    })
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
