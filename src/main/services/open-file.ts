import type { FileHandle } from 'node:fs/promises'
import type { FileFacts } from './file-facts.ts'

const bytesPerPart = 256 * 1024

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
      const options = { start: 0, autoClose: false, highWaterMark: bytesPerPart }
      for await (const part of file.createReadStream(options) as AsyncIterable<Buffer>) {
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
