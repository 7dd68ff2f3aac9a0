import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { TableUnreadable } from './rows.ts'

const mostEntries = 10_000
const mebibyte = 1024 * 1024
/** More than a full sheet of a million rows and some columns comes to. */
const largestPart = 512 * mebibyte
/** XML of a table packs to a tenth or a fiftieth; a bomb to a thousandth. Small parts may be anything. */
const highestRatio = 300
const ratioFrom = 8 * mebibyte

export interface Zip {
  /** Null where there is no such part. */
  open(name: string): Promise<{ parts: AsyncIterable<string>; size: number } | null>
  close(): void
}

/** An .xlsx file's parts by name. No part may be larger than it says, or than a table could be. Throws TableUnreadable. */
export async function openZip(path: string): Promise<Zip> {
  const zip = await openPromise(path, { autoClose: false }).catch(() => unreadable())
  const entries = new Map<string, Entry>()
  try {
    if (zip.entryCount > mostEntries) throw new TableUnreadable('too-large')
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  } catch (error) {
    zip.close()
    throw error instanceof TableUnreadable ? error : unreadable()
  }
  return {
    open: async (name) => {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return null
      assertModest(entry)
      return { parts: textOf(zip, entry), size: entry.uncompressedSize }
    },
    close: () => zip.close(),
  }
}

function unreadable(): never {
  throw new TableUnreadable('damaged')
}

function assertModest({ compressedSize, uncompressedSize }: Entry): void {
  const isBomb = uncompressedSize > ratioFrom && uncompressedSize > compressedSize * highestRatio
  if (isBomb || uncompressedSize > largestPart) throw new TableUnreadable('too-large')
}

async function* textOf(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  const stream: Readable = await zip.openReadStreamPromise(entry).catch(() => unreadable())
  const decoder = new TextDecoder()
  try {
    for await (const bytes of stream) yield decoder.decode(bytes as Buffer, { stream: true })
    yield decoder.decode()
  } catch {
    unreadable()
  } finally {
    stream.destroy()
  }
}
