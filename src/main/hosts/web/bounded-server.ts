import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { createIdleConnections } from './idle-connections.ts'

/** How much of the console somebody may hold who has shown nothing yet. */
export const connectionLimits = {
  /** Until the headers of a request have to be there, counted from when the connection was made. */
  headersMs: 5_000,
  /** How often connections are looked at for that. */
  checkEveryMs: 1_000,
  /** Connections on which no request is under way. */
  idleConnections: 200,
}

interface Listeners {
  request(request: IncomingMessage, response: ServerResponse): void
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** A server whose silent and slow connections make room for those that ask. */
export function createBoundedServer(listeners: Listeners, limits = connectionLimits): Server {
  const idle = createIdleConnections(limits.idleConnections)
  const server = createServer({ headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.checkEveryMs })
  // beyond a number Node drops headers without a word, an Origin among them; their size is bounded anyway
  server.maxHeadersCount = 0
  server.on('connection', (socket) => {
    idle.enter(socket)
    socket.once('close', () => idle.leave(socket))
  })
  server.on('request', (request, response) => {
    // a request that was broken off has no socket any more
    const { socket } = request
    idle.leave(socket)
    response.once('close', () => idle.enter(socket))
    listeners.request(request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    idle.leave(request.socket)
    listeners.upgrade(request, socket, head)
  })
  return server
}
