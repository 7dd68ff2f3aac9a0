import { connect, type Socket } from 'node:net'
import { startTcp } from './servers.ts'

/** A request as it came over the socket. */
export interface TappedRequest {
  method: string
  path: string
  body: Buffer
}

export interface WireTap {
  readonly origin: string
  /** Requests in the order of their connections; what HTTP/1.1 does not bound by a length can't be read and throws. */
  requests(): TappedRequest[]
}

/** Stands on a port of its own before a server on loopback and keeps every byte that a caller sends it. */
export async function startWireTap(server: string): Promise<WireTap> {
  const { hostname, port } = new URL(server)
  const streams: Buffer[][] = []
  const { port: own } = await startTcp((caller: Socket) => {
    const kept: Buffer[] = []
    streams.push(kept)
    const onward = connect(Number(port), hostname)
    onward.on('error', () => caller.destroy())
    caller.on('data', (bytes) => kept.push(bytes))
    caller.on('close', () => onward.destroy())
    caller.pipe(onward).pipe(caller)
  })
  return {
    origin: `http://${hostname}:${own}`,
    requests: () => streams.flatMap((parts) => readRequests(Buffer.concat(parts))),
  }
}

function readRequests(stream: Buffer): TappedRequest[] {
  const requests: TappedRequest[] = []
  for (let at = 0; at < stream.length; ) {
    const headEnd = stream.indexOf('\r\n\r\n', at)
    const head = stream.toString('latin1', at, headEnd)
    const [method = '', path = ''] = head.split(' ')
    const length = /^content-length: *(\d+)\r?$/im.exec(head)?.[1]
    if (headEnd < 0 || length === undefined) throw new Error(`no length in: ${head.slice(0, 200)}`)
    const body = stream.subarray(headEnd + 4, headEnd + 4 + Number(length))
    if (body.length < Number(length)) throw new Error('the body has not arrived in whole')
    requests.push({ method, path, body })
    at = headEnd + 4 + Number(length)
  }
  return requests
}
