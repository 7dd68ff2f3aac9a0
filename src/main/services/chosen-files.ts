import { constants, type FileHandle, open, realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import type { FileInput } from '#shared/domain/file-input.ts'
import type { FileExchange } from './file-exchange.ts'
import { found, Refusal } from './refusal.ts'

const largestBytes = 64 * 1024 * 1024

interface ChosenFilesOptions {
  /** Whether files may be named by their path. */
  pathsAllowed: boolean
  /** The data folder: what is in it is never read, least of all a key. */
  ownFolder: string
}

/** Files that the operator chose. Refuses NOT_FOUND for a handle that is used up, FILE_UNREADABLE for the rest. */
export function createChosenFiles(files: FileExchange, { pathsAllowed, ownFolder }: ChosenFilesOptions) {
  const pathOf = (file: { path: string }): string => {
    if (!pathsAllowed) throw new Refusal('NOT_FOUND')
    return file.path
  }
  return {
    read: async (file: FileInput): Promise<Buffer> =>
      'handle' in file
        ? found(await files.take(file.handle))
        : withFile(pathOf(file), ownFolder, (opened) => opened.readFile()),
    /** Where the file lies, for what reads it in parts; an uploaded one is kept until `drop`. */
    locate: async (file: FileInput): Promise<string> =>
      'handle' in file
        ? found(files.locate(file.handle))
        : withFile(pathOf(file), ownFolder, async (_opened, path) => path),
    drop: async (file: FileInput): Promise<void> => {
      if ('handle' in file) await files.drop(file.handle)
    },
  }
}

export type ChosenFiles = ReturnType<typeof createChosenFiles>

async function withFile<T>(
  path: string,
  ownFolder: string,
  use: (file: FileHandle, path: string) => Promise<T>,
): Promise<T> {
  try {
    const real = await realpath(path)
    if (real.startsWith((await realpath(ownFolder)) + sep)) throw new Refusal('FILE_UNREADABLE')
    // a pipe would be waited for until somebody writes into it
    const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stat = await file.stat()
      if (!stat.isFile() || stat.size > largestBytes) throw new Refusal('FILE_UNREADABLE')
      return await use(file, real)
    } finally {
      await file.close()
    }
  } catch {
    throw new Refusal('FILE_UNREADABLE')
  }
}
