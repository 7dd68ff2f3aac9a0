import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A request as it arrived, bytes and all. */
export interface Received {
  method: string
  url: string
  headers: NodeJS.Dict<string | string[]>
  body: Buffer
}

type Answer = (...exchange: [...Parameters<RequestListener>, Received]) => void

export interface Recorder {
  readonly origin: string
  readonly port: number
  /** Requests whose body has arrived in whole. */
  readonly received: readonly Received[]
  /** Connections that were made, whatever came over them. */
  readonly connections: () => number
}

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../src/main/providers/__fixtures__', name))

/** A server of this test that writes down what arrives and answers as it is told. */
export const startRecorder = (answer: Answer): Promise<Recorder> =>
  record((listen) => createServer(listen), 'http', answer)

/** The same behind TLS, with a certificate that nobody trusts. */
export const startTlsRecorder = (answer: Answer): Promise<Recorder> =>
  record(
    (listen) => createTlsServer({ key: fixture('self-signed-key.pem'), cert: fixture('self-signed.pem') }, listen),
    'https',
    answer,
  )

async function record(create: (listen: RequestListener) => Server, scheme: string, answer: Answer): Promise<Recorder> {
  const received: Received[] = []
  let connections = 0
  const server = create(async (request, response) => {
    try {
      const body = Buffer.concat(await request.toArray())
      const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
      received.push(one)
      answer(request, response, one)
    } catch {
      // the caller went away in the middle of its request
    }
  })
  server.on('connection', () => {
    connections += 1
  })
  const port = await listen(server)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { origin: `${scheme}://127.0.0.1:${port}`, port, received, connections: () => connections }
}

/** A server of this test that speaks what it is told, HTTP or not. */
export async function startTcp(talk: (socket: Socket) => void): Promise<{ port: number; connections: () => number }> {
  const sockets: Socket[] = []
  const server = createTcpServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    talk(socket)
  })
  const port = await listen(server)
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return { port, connections: () => sockets.length }
}

/** A port on which nothing listens. One that was free a moment ago may be another test's by now. */
export const deafPort = 1

/** A name that can't be one, as its first part is too long: nobody has to be asked for it, on any machine. */
export const unknownName = `${'a'.repeat(64)}.invalid`

async function listen(server: TcpServer): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
