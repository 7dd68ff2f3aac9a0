import type { IncomingMessage } from 'node:http'

export interface Addresses {
  host: string
  origin: string
}

/** The literal addresses of a listening console, fixed at listen time. */
export const addressesOf = (port: number): Addresses => ({
  host: `127.0.0.1:${port}`,
  origin: `http://127.0.0.1:${port}`,
})

/**
 * Whether a request was made for this console under its own name. Host and Origin are compared with literals: comparing
 * them with each other would let a rebound name through. An absent Origin is a program such as curl, unless
 * `originNeeded`; "null" and every other value is somebody else's page.
 */
export function isOwnRequest(request: IncomingMessage, own: Addresses, originNeeded: boolean): boolean {
  const hosts = request.headersDistinct['host'] ?? []
  const origins = request.headersDistinct['origin'] ?? []
  if (hosts.length !== 1 || hosts[0] !== own.host) return false
  if (origins.length === 0) return !originNeeded
  return origins.length === 1 && origins[0] === own.origin
}

/** The value of a header that is there once; null when it is missing, or repeated, of which others may read another one. */
function headerOnce(request: IncomingMessage, name: string): string | null {
  const [value, ...more] = request.headersDistinct[name] ?? []
  return value === undefined || more.length > 0 ? null : value
}

/** The type that a body is declared with, in lower case. */
export const typeOf = (request: IncomingMessage): string => (headerOnce(request, 'content-type') ?? '').toLowerCase()

/** Whether the body is declared as JSON, which no other site's form or script can send without asking first. */
export const isJson = (request: IncomingMessage): boolean =>
  /^application\/json(?:\s*;\s*charset=utf-8)?$/.test(typeOf(request))

/** The credential of `Authorization: Bearer …`, or null. */
export const bearerOf = (request: IncomingMessage): string | null =>
  /^Bearer ([\w-]{1,200})$/.exec(headerOnce(request, 'authorization') ?? '')?.[1] ?? null

const subprotocol = 'pushdeck.v1'

/** The token among a WebSocket's subprotocols, or null when the handshake is not one of ours. */
export function tokenOfHandshake(request: IncomingMessage): string | null {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  const [first, second, ...rest] = offered
  if (first !== subprotocol || rest.length > 0) return null
  return /^token\.([\w-]{1,200})$/.exec(second ?? '')?.[1] ?? null
}
