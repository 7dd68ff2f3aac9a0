import type { IncomingMessage, ServerResponse } from 'node:http'
import { addAbortSignal, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PageFile } from '#main/app/page.ts'

const largestSmallBody = 4_096
const longestSmallBodyMs = 5_000

/** What every answer says that is no part of the page. */
export const plainHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** A bare status; says nothing about why, which would only help who has no business here. */
export function answer(response: ServerResponse, status: number): void {
  if (!response.headersSent)
    response.writeHead(status, {
      ...plainHeaders,
      'Content-Length': 0,
      // who was refused may still be sending, and nobody reads it
      ...(status >= 400 && !response.req.complete ? { Connection: 'close' } : {}),
    })
  response.end()
}

export function answerJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...plainHeaders, 'Content-Type': 'application/json' })
  response.end(JSON.stringify(value))
}

/** A file, or 404 where there is none. */
export function answerFile(response: ServerResponse, file: PageFile | null): void {
  if (file) {
    response.writeHead(200, {
      ...plainHeaders,
      'Content-Type': file.type,
      'Content-Length': file.content.length,
      ...file.headers,
    })
    response.end(file.content)
  } else answer(response, 404)
}

interface StreamedFile {
  type: string
  headers: Readonly<Record<string, string>>
  parts: AsyncIterable<Buffer>
  signal: AbortSignal
  /** Told once: that it has left whole, or why not. */
  onEnd: (error: unknown) => void
}

/** A file of unknown length, as fast as it is taken. Cut off, the connection breaks: the browser says that it failed. */
export async function answerStream(response: ServerResponse, file: StreamedFile): Promise<void> {
  const { type, headers, parts, signal, onEnd } = file
  response.writeHead(200, { ...plainHeaders, 'Content-Type': type, ...headers })
  const source = Readable.from(parts, { objectMode: false })
  await pipeline(source, response, { signal }).then(() => onEnd(null), onEnd)
}

/** A small JSON body, or null when it is none or too large. Rejects when it takes too long: nobody has shown a token yet. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  addAbortSignal(AbortSignal.timeout(longestSmallBodyMs), request)
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > largestSmallBody) return null
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return null
  }
}
