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

/** Whether the body is declared as JSON, which no other site's form or script can send without asking first. */
export function isJson(request: IncomingMessage): boolean {
  return /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')
}

const subprotocol = 'pushdeck.v1'

/** The token among a WebSocket's subprotocols, or null when the handshake is not one of ours. */
export function tokenOfHandshake(request: IncomingMessage): string | null {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  const [first, second, ...rest] = offered
  if (first !== subprotocol || rest.length > 0) return null
  return /^token\.([\w-]{1,200})$/.exec(second ?? '')?.[1] ?? null
}
