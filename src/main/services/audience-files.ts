import { open } from 'node:fs/promises'
import type { ListedKind } from '#shared/domain/audience.ts'
import { readRecipients } from '#shared/domain/recipients.ts'
import type { FileExchange } from './file-exchange.ts'
import { found, Refusal } from './refusal.ts'

const largestBytes = 64 * 1024 * 1024

export type FileInput = { handle: string } | { path: string }

/** Reads recipients from a text file that the operator chose. */
export function createAudienceFiles(files: FileExchange, pathsAllowed: boolean) {
  const bytesOf = async (file: FileInput): Promise<Buffer> => {
    if ('handle' in file) return found(await files.take(file.handle))
    if (!pathsAllowed) throw new Refusal('NOT_FOUND')
    return readPath(file.path)
  }
  return {
    readFile: async (kind: ListedKind, file: FileInput): Promise<{ text: string; count: number }> => {
      const text = decode(await bytesOf(file))
      const list = readRecipients(kind, text)
      return { text: [...list.values, ...list.invalid.map((item) => item.text)].join('\n'), count: list.values.length }
    },
  }
}

export type AudienceFiles = ReturnType<typeof createAudienceFiles>

async function readPath(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r')
    try {
      if ((await file.stat()).size > largestBytes) throw new Refusal('FILE_UNREADABLE')
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch {
    throw new Refusal('FILE_UNREADABLE')
  }
}

/** UTF-8, or GB18030 as Chinese Excel writes it; a file with zero bytes is no text. */
function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw new Refusal('FILE_UNREADABLE')
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  }
  throw new Refusal('FILE_UNREADABLE')
}
