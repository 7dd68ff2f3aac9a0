import { type FileHandle, open, rename, rm } from 'node:fs/promises'

/** Writes a file beside its place and gives it its name once it is whole and on disk; otherwise nothing of it is left. */
export async function writeWhole(path: string, content: Buffer | AsyncIterable<Buffer>): Promise<void> {
  const { file, unfinished } = await openBeside(path)
  try {
    for await (const part of Buffer.isBuffer(content) ? [content] : content) await file.writeFile(part)
    await file.sync()
    await file.close()
    await rename(unfinished, path)
  } catch (error) {
    await file.close().catch(() => {})
    await rm(unfinished, { force: true })
    throw error
  }
}

/** A name that nobody has: two may be written into one place at a time, and what a crash has left is not ours. */
async function openBeside(path: string): Promise<{ file: FileHandle; unfinished: string }> {
  for (let number = 1; ; number += 1) {
    const unfinished = `${path}${number === 1 ? '' : `.${number}`}.part`
    try {
      return { file: await open(unfinished, 'wx'), unfinished }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}
