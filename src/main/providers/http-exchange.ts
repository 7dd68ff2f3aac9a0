import {
  type ClientRequest,
  type Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http'
import { type Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { TLSSocket } from 'node:tls'
import { stopped, unreadable } from './http-failure.ts'
import { unpack } from './http-unpack.ts'
import type { HttpResponse } from './types.ts'

interface Outgoing {
  method: string
  url: URL
  headers: OutgoingHttpHeaders
  body: Buffer | null
}

export interface Agents {
  http: HttpAgent
  https: HttpsAgent
}

interface Means {
  agents: Agents
  maxAnswerBytes: number
  /** Any of them ends the exchange. */
  signals: readonly AbortSignal[]
  /** Called once a connection stands: from then on bytes may have left. */
  onConnected: () => void
}

/**
 * One request and its answer over Node's own client, which follows nothing and knows no environment. Rejects with
 * something that has a `code`.
 */
export function exchange({ method, url, headers, body }: Outgoing, means: Means): Promise<HttpResponse> {
  const { agents, maxAnswerBytes, signals, onConnected } = means
  return new Promise<HttpResponse>((resolve, reject) => {
    if (signals.some((signal) => signal.aborted)) return reject({ code: stopped })
    const target = { protocol: url.protocol, hostname: hostOf(url), port: url.port, path: url.pathname + url.search }
    const request =
      url.protocol === 'https:'
        ? httpsRequest({ ...target, method, headers, agent: agents.https })
        : httpRequest({ ...target, method, headers, agent: agents.http })
    const fail = (code: string) => () => {
      reject({ code })
      request.destroy()
    }
    const stop = fail(stopped)
    for (const signal of signals) signal.addEventListener('abort', stop)
    request.once('close', () => {
      for (const signal of signals) signal.removeEventListener('abort', stop)
    })
    request.on('error', reject)
    watch(request, onConnected)
    request.once('response', (response) => {
      const { statusCode: status = 0 } = response
      const headers = Object.entries(response.headers).map(([name, value]) => ({ name, value: String(value) }))
      const answer = (content: Buffer) =>
        unpack(content, response.headers['content-encoding'], maxAnswerBytes).then(
          (body) => resolve({ kind: 'response', status, headers, body }),
          () => reject({ code: unreadable }),
        )
      collect(response, maxAnswerBytes, answer, fail(unreadable))
    })
    request.end(body)
  })
}

/** An address in brackets is for people; a socket wants it bare. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

function watch(request: ClientRequest, onConnected: () => void): void {
  request.once('socket', (socket) => {
    if (!socket.connecting) onConnected()
    else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', onConnected)
  })
}

function collect(
  response: IncomingMessage,
  maxBytes: number,
  onEnd: (content: Buffer) => void,
  onFailure: () => void,
): void {
  const chunks: Buffer[] = []
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxBytes) onFailure()
    else chunks.push(chunk)
  })
  response.once('end', () => onEnd(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
  response.once('error', onFailure)
}
