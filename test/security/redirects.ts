import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { createHttp } from '#main/providers/http.ts'
import type { HttpResult, Send } from '#main/providers/types.ts'
import { testClock } from '#test/helpers/clock.ts'
import { type JudgedCall, judgedCalls } from '../faults/outcomes-calls.ts'
import { startServer } from '../faults/outcomes-servers.ts'
import { figureOf, type SecurityFigure } from './figure.ts'

const statuses = [301, 302, 303, 307, 308]

/** Where a server may want a request to go, by what differs from its own address. */
const places: Record<string, (port: number, own: string) => string> = {
  host: (port) => `http://localhost:${port}/elsewhere`,
  port: (port) => `http://127.0.0.1:${port}/elsewhere`,
  scheme: (port) => `https://127.0.0.1:${port}/elsewhere`,
  '//host': (port) => `//127.0.0.1:${port}/elsewhere`,
  userinfo: (port, own) => `http://${own}@127.0.0.1:${port}/elsewhere`,
}

const atOnce = 4

/** A second origin, which counts bytes of whatever kind: a handshake for TLS is one too many. */
async function startElsewhere(success: string) {
  let bytes = 0
  const sockets = new Set<{ destroy(): void }>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('data', (data) => {
      bytes += data.length
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(success)}\r\n\r\n${success}`)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    takeBytes: () => {
      const taken = bytes
      bytes = 0
      return taken
    },
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

type Network = (send: Send) => Send

const asItIs: Network = (send) => send

/** A client that goes where it is told with all that it has, as clients of HTTP do by themselves. */
const following: Network = (send) => async (request, signal) => {
  const result = await send(request, signal)
  const place = placeIn(result)
  return place === undefined ? result : send({ ...request, url: new URL(place, request.url).href }, signal)
}

const placeIn = (result: HttpResult): string | undefined =>
  result.kind === 'response' && result.status >= 300 && result.status < 400
    ? result.headers.find(({ name }) => name === 'location')?.value
    : undefined

/** Makes one call against each kind of redirect. Returns those in which something arrived elsewhere, or no redirect was met. */
async function redirected(call: JudgedCall, network: Network): Promise<{ leaked: string[]; unmet: string[] }> {
  const elsewhere = await startElsewhere(call.success)
  const leaked: string[] = []
  const unmet: string[] = []
  for (const status of statuses) {
    for (const [name, place] of Object.entries(places)) {
      let met = 0
      const server = await startServer(call.path, (request, response) => {
        request.resume().once('end', () => {
          met += 1
          const location = place(elsewhere.port, request.headers.host ?? '')
          response.writeHead(status, { Location: location }).end(call.success)
        })
      })
      const { send, close } = createHttp({ after: testClock().after })
      await call.make(server.origin, server.origin, { send: network(send) })
      close()
      server.close()
      const cell = `${call.name}, ${status} to another ${name}`
      if (met === 0) unmet.push(cell)
      if (elsewhere.takeBytes() > 0) leaked.push(cell)
    }
  }
  elsewhere.close()
  return { leaked, unmet }
}

async function play(calls: readonly JudgedCall[], network: Network): Promise<{ leaked: string[]; unmet: string[] }> {
  const waiting = calls.values()
  const played: { leaked: string[]; unmet: string[] }[] = []
  const work = async (): Promise<void> => {
    for (const call of waiting) played.push(await redirected(call, network))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { leaked: played.flatMap(({ leaked }) => leaked), unmet: played.flatMap(({ unmet }) => unmet) }
}

/**
 * S7: every call that the console can make, answered with every kind of redirect to a second origin, at which nothing may
 * arrive. The control is a client that follows, which has to be found out each time. `every` takes each so-many-th call.
 */
export async function redirects({ every = 1 } = {}): Promise<SecurityFigure> {
  const calls = judgedCalls.filter((_, at) => at % every === 0)
  const cells = calls.length * statuses.length * Object.keys(places).length
  const { leaked, unmet } = await play(calls, asItIs)
  const control = await play(calls, following)
  const passed =
    control.leaked.length === cells ? [] : [`${cells - control.leaked.length} cells of a client that follows`]
  return {
    ...figureOf(cells, [...leaked, ...unmet.map((cell) => `not met: ${cell}`)], { tried: cells, passed }),
    control: { tried: cells, violations: control.leaked.length },
  }
}
