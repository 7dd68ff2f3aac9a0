import type { FileHandle } from 'node:fs/promises'
import type { FileFacts } from './file-facts.ts'

const bytesPerPart = 512 * 1024
const partsAhead = 4

/** A file that is read in parts, with what is known of it. */
export interface OpenFile extends FileFacts {
  /** From its first byte; rejects before the end where the file is no longer what its facts say. */
  read(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** A file that was opened, with its facts as they are gathered now. `remove` comes after it is closed. */
export async function readUnchanged(
  file: FileHandle,
  gather: () => Promise<FileFacts>,
  remove: () => Promise<void>,
): Promise<OpenFile> {
  const before = await file.stat()
  const facts = await gather()
  return {
    ...facts,
    async *read() {
      let left = facts.bytes
      for await (const part of partsOf(file)) {
        left -= part.length
        const isLast = left <= 0
        if (isLast && (left < 0 || (await file.stat()).mtimeMs !== before.mtimeMs)) throw new Error('the file changed')
        yield part
      }
      if (left > 0) throw new Error('the file became shorter')
    },
    close: async () => {
      await file.close()
      await remove()
    },
  }
}

/** The parts of a file from its start; the next ones are read while one is used, in memory that is used again. */
export async function* partsOf(file: FileHandle): AsyncGenerator<Buffer, void> {
  const places = Array.from({ length: partsAhead + 1 }, () => Buffer.allocUnsafeSlow(bytesPerPart))
  const read = async (index: number): Promise<Buffer> => {
    const place = places[index % places.length] ?? Buffer.alloc(0)
    const { bytesRead } = await file.read(place, 0, bytesPerPart, index * bytesPerPart)
    return place.subarray(0, bytesRead)
  }
  const ahead = Array.from({ length: partsAhead }, (_, index) => read(index))
  try {
    for (let index = partsAhead; ; index += 1) {
      const part = await ahead.shift()
      if (!part?.length) return
      ahead.push(read(index))
      yield part
    }
  } finally {
    // whoever asks for no more may close the file
    await Promise.allSettled(ahead)
  }
}
