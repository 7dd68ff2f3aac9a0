import type { FastifyRequest } from 'fastify'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The body's text, byte for byte; null where the bytes are not UTF-8. */
export function readBody(request: FastifyRequest): string | null {
  if (!Buffer.isBuffer(request.body)) return ''
  try {
    return utf8.decode(request.body)
  } catch {
    return null
  }
}
