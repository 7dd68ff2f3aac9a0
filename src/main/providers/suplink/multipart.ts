import { plainFileName } from '#shared/domain/file-name.ts'
import type { StreamedBody, TakenFile } from '../types.ts'

/** A request body with one file in the field `file`, and the content type that names its boundary. */
export interface Multipart {
  contentType: string
  stream: StreamedBody
  /** The body with a mark in the file's place. */
  shown: Buffer
}

const lineEnd = '\r\n'
const fileMark = Buffer.from('<file>')

const partTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  amr: 'audio/amr',
  m4a: 'audio/mp4',
  pdf: 'application/pdf',
}

/**
 * The content type, boundary and all, is part of the signature, so the boundary is made here: from the file's own
 * SHA-256, which it cannot hold, so that the same file is always the same bytes. The last boundary leaves only after
 * the whole file, without which nobody can take the body for complete.
 */
export function multipart(name: string, { sha256, bytes, read }: TakenFile): Multipart {
  const boundary = `pushdeck-${sha256.slice(0, 40)}`
  const plain = plainFileName(name)
  const lines = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${plain.replaceAll('"', '%22')}"`,
    `Content-Type: ${partTypes[plain.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'}`,
    '',
    '',
  ]
  const head = Buffer.from(lines.join(lineEnd))
  const tail = Buffer.from(`${lineEnd}--${boundary}--${lineEnd}`)
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    stream: {
      bytes: head.length + bytes + tail.length,
      async *read() {
        yield head
        yield* read()
        yield tail
      },
    },
    shown: Buffer.concat([head, fileMark, tail]),
  }
}
