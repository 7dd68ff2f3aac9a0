import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** The last whole lines of a log and of the file before it (`.1`), of `mostBytes` together, the oldest first. */
export async function* lastLines(path: string, mostBytes: number): AsyncGenerator<string> {
  const earlier = `${path}.1`
  const bytes = sizeOf(path)
  yield* linesFrom(earlier, sizeOf(earlier), Math.max(0, mostBytes - bytes))
  yield* linesFrom(path, bytes, mostBytes)
}

async function* linesFrom(path: string, bytes: number, mostBytes: number): AsyncGenerator<string> {
  const start = Math.max(0, bytes - mostBytes)
  if (start >= bytes) return
  const input = createReadStream(path, { start, end: bytes - 1, encoding: 'utf8' })
  try {
    let isWhole = start === 0
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (isWhole && line !== '') yield line
      isWhole = true
    }
  } finally {
    input.destroy()
  }
}
