import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import type { App } from '#main/app/create-app.ts'
import type { Admission } from './admission.ts'
import { type Addresses, isOwnRequest, tokenOfHandshake } from './guard.ts'

const largestMessageBytes = 72 * 1024 * 1024

/** WebSockets of the console's windows. A handshake without the token ends before a socket exists. */
export function createSockets(app: App, admission: Admission) {
  const rpc = new RPCHandler(app.router)
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessageBytes,
    handleProtocols: (protocols) => (protocols.has('pushdeck.v1') ? 'pushdeck.v1' : false),
  })
  server.on('connection', (socket) => {
    // a socket that fails closes; without a listener its error would end the program
    socket.on('error', () => socket.terminate())
    void rpc.upgrade(socket, { context: { services: app.services, script: null } })
  })

  /** 1012: the service starts anew. What was answered before is still read. */
  app.onReopen(() => {
    for (const socket of server.clients) socket.close(1012)
  })

  return {
    upgrade: async (request: IncomingMessage, socket: Duplex, head: Buffer, own: Addresses): Promise<void> => {
      socket.on('error', () => socket.destroy())
      const isOurs = request.method === 'GET' && request.url === '/rpc' && isOwnRequest(request, own, true)
      if (!isOurs || !(await admission.isToken(tokenOfHandshake(request)))) {
        return refuse(socket, '401 Unauthorized')
      }
      if (!app.isOpen()) return refuse(socket, '503 Service Unavailable')
      server.handleUpgrade(request, socket, head, (accepted) => server.emit('connection', accepted, request))
    },
    close: (): void => {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`, () => socket.destroy())
}
