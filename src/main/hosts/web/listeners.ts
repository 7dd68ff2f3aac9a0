import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { App } from '#main/app/create-app.ts'
import type { loadPage } from '#main/app/page.ts'
import type { Admission } from './admission.ts'
import { type Addresses, isOwnRequest } from './guard.ts'
import { answer } from './http-answers.ts'
import { createRoutes } from './routes.ts'
import { createSockets } from './sockets.ts'

export interface ConsoleParts {
  app: App
  admission: Admission
  page: ReturnType<typeof loadPage>
}

/** What a server does with requests and upgrades. Those that were not made for this console go no further. */
export function createListeners({ app, admission, page }: ConsoleParts, own: () => Addresses) {
  /** The address of a new window, with a fresh ticket in its fragment. */
  const windowUrl = () => `${own().origin}/#ticket=${admission.newTicket()}`
  const route = createRoutes({ app, admission, page, windowUrl })
  const sockets = createSockets(app, admission)
  return {
    windowUrl,
    request: (request: IncomingMessage, response: ServerResponse): void => {
      if (isOwnRequest(request, own(), false)) route(request, response).catch(() => answer(response, 500))
      else answer(response, 403)
    },
    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      sockets.upgrade(request, socket, head, own()).catch(() => socket.destroy())
    },
    close: sockets.close,
  }
}
