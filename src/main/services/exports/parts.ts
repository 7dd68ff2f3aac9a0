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
  const reader = parts[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await readNext(reader, writing)
      signal.throwIfAborted()
      if (next.done) return
      yield Buffer.from(next.value)
      await nextTurn()
    }
  } finally {
    await reader.return?.()
  }
}

async function readNext<T>(reader: AsyncIterator<T>, writing: Writing): Promise<IteratorResult<T>> {
  try {
    return await reader.next()
  } catch (error) {
    writing.isUnreadable = true
    throw error
  }
}
