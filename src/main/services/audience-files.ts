import { constants, open, realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import type { FileInput } from '#shared/contract/audiences.ts'
import type { ListedKind } from '#shared/domain/audience.ts'
import { recipientSteps, writeRecipients } from '#shared/domain/recipients.ts'
import type { FileExchange } from './file-exchange.ts'
import { inSteps } from './in-steps.ts'
import { found, Refusal } from './refusal.ts'

const largestBytes = 64 * 1024 * 1024

interface AudienceFilesOptions {
  /** Whether files may be named by their path. */
  pathsAllowed: boolean
  /** The data folder: what is in it is never read as a list, least of all a key. */
  ownFolder: string
}

/** Reads recipients from a text file that the operator chose. */
export function createAudienceFiles(files: FileExchange, { pathsAllowed, ownFolder }: AudienceFilesOptions) {
  const bytesOf = async (file: FileInput): Promise<Buffer> => {
    if ('handle' in file) return found(await files.take(file.handle))
    if (!pathsAllowed) throw new Refusal('NOT_FOUND')
    return readPath(file.path, ownFolder)
  }
  return {
    readFile: async (kind: ListedKind, file: FileInput): Promise<{ text: string; count: number }> => {
      const list = await inSteps(recipientSteps(kind, decode(await bytesOf(file))))
      const invalid = list.invalid.map((item) => item.text)
      return { text: [writeRecipients(list.values), ...invalid].join('\n'), count: list.values.length }
    },
  }
}

export type AudienceFiles = ReturnType<typeof createAudienceFiles>

async function readPath(path: string, ownFolder: string): Promise<Buffer> {
  try {
    const real = await realpath(path)
    if (real.startsWith((await realpath(ownFolder)) + sep)) throw new Refusal('FILE_UNREADABLE')
    // a pipe would be waited for until somebody writes into it
    const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stat = await file.stat()
      if (!stat.isFile() || stat.size > largestBytes) throw new Refusal('FILE_UNREADABLE')
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
