import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '#main/app/create-app.ts'
import type { loadPage } from '#main/app/page.ts'
import type { Admission } from './admission.ts'
import { type Addresses, addressesOf, isOwnRequest } from './guard.ts'
import { answer } from './http-answers.ts'
import { createRoutes } from './routes.ts'
import { createSockets } from './sockets.ts'

interface ServerParts {
  app: App
  admission: Admission
  page: ReturnType<typeof loadPage>
  /** 0 for any free one. */
  port: number
}

export interface WebServer {
  url: string
  /** The address of a new window, with a fresh ticket in its fragment. */
  windowUrl(): string
  close(): Promise<void>
}

/** Listens on the literal loopback address. Rejects with Node's error when the port can't be had. */
export async function startServer({ app, admission, page, port }: ServerParts): Promise<WebServer> {
  let own: Addresses = addressesOf(port)
  const windowUrl = () => `${own.origin}/#ticket=${admission.newTicket()}`
  const route = createRoutes({ app, admission, page, windowUrl })
  const sockets = createSockets(app, admission)
  const server = createServer((request, response) => {
    if (!isOwnRequest(request, own, false)) return answer(response, 403)
    route(request, response).catch(() => answer(response, 500))
  })
  server.on('upgrade', (request, socket, head) => {
    sockets.upgrade(request, socket, head, own).catch(() => socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
  own = addressesOf((server.address() as AddressInfo).port)
  return {
    url: own.origin,
    windowUrl,
    close: () =>
      new Promise((resolve) => {
        sockets.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
