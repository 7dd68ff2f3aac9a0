import { promisify } from 'node:util'
import { brotliDecompress, unzip } from 'node:zlib'

const unzipped = promisify(unzip)
const unpackers = new Map([
  ['gzip', unzipped],
  ['x-gzip', unzipped],
  ['deflate', unzipped],
  ['br', promisify(brotliDecompress)],
])

/** The codings that an answer may come in. */
export const acceptedEncodings = 'gzip, deflate, br'

/** An answer's content as it was before it was packed for the way. Rejects when it is broken or larger than allowed. */
export async function unpack(content: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const unpacker = encoding === undefined ? undefined : unpackers.get(encoding.toLowerCase())
  if (!unpacker || content.length === 0) return content
  return unpacker(content, { maxOutputLength: maxBytes })
}
