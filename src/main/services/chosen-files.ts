import { constants, type FileHandle, open, realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import type { FileInput } from '#shared/domain/file-input.ts'
import type { FileExchange } from './file-exchange.ts'
import { type FileFacts, gatherFacts } from './file-facts.ts'
import { type OpenFile, partsOf, readUnchanged } from './open-file.ts'
import { found, Refusal } from './refusal.ts'

const largestBytes = 64 * 1024 * 1024
/** Of a file that is read in parts. */
const largestOpenedBytes = 2 * 1024 * 1024 * 1024

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
    /** What a file of at most 2 GiB is; an uploaded one is kept. */
    factsOf: async (file: FileInput): Promise<FileFacts> =>
      'handle' in file
        ? found(files.factsOf(file.handle))
        : withFile(pathOf(file), ownFolder, factsIn, largestOpenedBytes),
    /** A file of at most 2 GiB, to be read in parts and closed; an uploaded one is used up. */
    open: async (file: FileInput): Promise<OpenFile> => {
      if ('path' in file) {
        const opened = await openFile(pathOf(file), ownFolder, largestOpenedBytes)
        try {
          return await readUnchanged(
            opened.file,
            () => factsIn(opened.file),
            async () => {},
          )
        } catch {
          await opened.file.close()
          throw new Refusal('FILE_UNREADABLE')
        }
      }
      const { path, facts, remove } = found(files.claim(file.handle))
      return readUnchanged(await open(path), async () => facts, remove)
    },
  }
}

export type ChosenFiles = ReturnType<typeof createChosenFiles>

async function withFile<T>(
  path: string,
  ownFolder: string,
  use: (file: FileHandle, path: string) => Promise<T>,
  most = largestBytes,
): Promise<T> {
  const { file, real } = await openFile(path, ownFolder, most)
  try {
    return await use(file, real)
  } catch {
    throw new Refusal('FILE_UNREADABLE')
  } finally {
    await file.close()
  }
}

async function openFile(path: string, ownFolder: string, most: number): Promise<{ file: FileHandle; real: string }> {
  try {
    const real = await realpath(path)
    if (real.startsWith((await realpath(ownFolder)) + sep)) throw new Refusal('FILE_UNREADABLE')
    // a pipe would be waited for until somebody writes into it
    const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK)
    const stat = await file.stat()
    if (stat.isFile() && stat.size <= most) return { file, real }
    await file.close()
  } catch {
    // told as what it is to whoever chose the file
  }
  throw new Refusal('FILE_UNREADABLE')
}

async function factsIn(file: FileHandle): Promise<FileFacts> {
  const gathered = gatherFacts()
  for await (const part of partsOf(file)) gathered.add(part)
  return gathered.facts()
}
