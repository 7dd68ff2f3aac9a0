import { createHash } from 'node:crypto'

/** A request body with one file in the field `file`, and the content type that names its boundary. */
export interface Multipart {
  contentType: string
  body: Buffer
}

const lineEnd = '\r\n'

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
 * The content type, boundary and all, is part of the signature, so the boundary is made here: from the file itself,
 * which cannot hold its own hash, so that the same file is always the same bytes.
 */
export function multipart(name: string, content: Buffer): Multipart {
  const boundary = `pushdeck-${createHash('sha256').update(content).digest('hex').slice(0, 40)}`
  const head = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${quotable(name)}"`,
    `Content-Type: ${partTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'}`,
    '',
    '',
  ].join(lineEnd)
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), content, Buffer.from(`${lineEnd}--${boundary}--${lineEnd}`)]),
  }
}

/** A file's own name, without folders, written as browsers write it between quotes. */
const quotable = (name: string): string =>
  (name.split(/[\\/]/).at(-1) || 'file').replace(/["\r\n]/g, (character) => encodeURIComponent(character))
