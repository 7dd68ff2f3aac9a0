import { open, rename, rm } from 'node:fs/promises'

/** Writes a file beside its place and gives it its name once it is whole and on disk; otherwise nothing of it is left. */
export async function writeWhole(path: string, content: Buffer | AsyncIterable<Buffer>): Promise<void> {
  const unfinished = `${path}.part`
  const file = await open(unfinished, 'w')
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
