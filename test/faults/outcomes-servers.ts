import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { join } from 'node:path'
import { cases } from '#test/conformance/providers/cases.ts'
import { grant } from '#test/conformance/providers/grant.ts'

export interface LoopbackServer {
  origin: string
  close(): void
}

export const pathOf = (url: string | undefined): string => url?.split('?')[0] ?? ''

const wellKnown = new Map([
  ['/oauth/token', grant],
  ...cases.map(({ bare, success }) => [pathOf(bare.sent.at(-1)?.url), success] as const),
])

/** Answers every documented call well, but for those on `path`, which `listener` answers. */
export async function startServer(path: string, listener: RequestListener): Promise<LoopbackServer> {
  return listen(
    createServer((request, response) => {
      const asked = pathOf(request.url)
      if (asked === path) listener(request, response)
      else request.resume().once('end', () => void response.end(wellKnown.get(asked)))
    }),
    'http',
  )
}

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../src/main/providers/__fixtures__', name))

/** Behind a certificate that nobody trusts. */
export const startUntrusted = (listener: RequestListener): Promise<LoopbackServer> =>
  listen(createTlsServer({ key: fixture('self-signed-key.pem'), cert: fixture('self-signed.pem') }, listener), 'https')

async function listen(server: Server, scheme: string): Promise<LoopbackServer> {
  server.on('clientError', (_error, socket) => socket.destroy())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** An address at which nothing listens. */
export async function deafOrigin(): Promise<string> {
  const server = createTcpServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}
