import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Progress } from './encode.ts'

/** What is known of a file that is being written. */
export interface Writing {
  progress: Progress
  /** It ended because what it is made of could not be read. */
  isUnreadable: boolean
}

/** The parts of a file as bytes; rejects when it is cancelled, so that nobody takes it for whole. */
export async function* asBuffers(
  parts: AsyncIterable<string | Buffer>,
  writing: Writing,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  try {
    for await (const part of parts) {
      signal.throwIfAborted()
      yield Buffer.from(part)
      await nextTurn()
    }
  } catch (error) {
    writing.isUnreadable = !signal.aborted
    throw error
  }
  signal.throwIfAborted()
}
