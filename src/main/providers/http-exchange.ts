import {
  type ClientRequest,
  type Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http'
import { type Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { TLSSocket } from 'node:tls'
import { brokenOff, stopped, unreadable } from './http-failure.ts'
import { unpack } from './http-unpack.ts'
import type { HttpResponse, StreamedBody } from './types.ts'

interface Outgoing {
  method: string
  url: URL
  headers: OutgoingHttpHeaders
  body: Buffer | StreamedBody | null
}

export interface Agents {
  http: HttpAgent
  https: HttpsAgent
}

interface Means {
  agents: Agents
  maxAnswerBytes: number
  /** Takes the beginning of a longer answer for the answer, and reads no further; otherwise it is unreadable. */
  cutsAnswers: boolean
  /** Connects to this IP address and looks no name up; the server is told the name as ever. */
  address: string | undefined
  /** Any of them ends the exchange. */
  signals: readonly AbortSignal[]
  /** Called once a connection stands: from then on bytes may have left. */
  onConnected: () => void
  /** Called as parts of a streamed body leave. */
  onSent: () => void
}

/**
 * One request and its answer over Node's own client, which follows nothing and knows no environment. Rejects with
 * something that has a `code`.
 */
export function exchange({ method, url, headers, body }: Outgoing, means: Means): Promise<HttpResponse> {
  const { agents, address, signals, onConnected, onSent } = means
  return new Promise<HttpResponse>((resolve, reject) => {
    if (signals.some((signal) => signal.aborted)) return reject({ code: stopped })
    const hostname = address ?? hostOf(url)
    const target = { protocol: url.protocol, hostname, port: url.port, path: url.pathname + url.search }
    // the certificate is compared with this name too
    const named = address === undefined ? headers : { ...headers, Host: url.host }
    const request =
      url.protocol === 'https:'
        ? httpsRequest({ ...target, method, headers: named, agent: agents.https })
        : httpRequest({ ...target, method, headers: named, agent: agents.http })
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
      const answer = (body: Buffer) => resolve({ kind: 'response', status, headers, body })
      const encoding = response.headers['content-encoding']
      collect(response, means.maxAnswerBytes, {
        onEnd: (content) =>
          unpack(content, encoding, means.maxAnswerBytes).then(answer, () => reject({ code: unreadable })),
        onLonger: (beginning) => {
          if (means.cutsAnswers && encoding === undefined) answer(beginning)
          fail(unreadable)()
        },
        onFailure: fail(unreadable),
      })
    })
    // what does not read on leaves the rest of a streamed body unread
    request.once('response', (response) => response.once('end', () => request.writableFinished || request.destroy()))
    if (body === null || Buffer.isBuffer(body)) request.end(body)
    else pour(body, request, onSent).catch(fail(brokenOff))
  })
}

/** Writes no faster than the socket takes it; a part has left before the next one is asked for. */
async function pour({ bytes, read }: StreamedBody, request: ClientRequest, onSent: () => void): Promise<void> {
  request.setHeader('Content-Length', bytes)
  for await (const part of read()) {
    await written(part, request)
    if (request.destroyed) return
    onSent()
  }
  request.end()
}

const written = (part: Uint8Array, request: ClientRequest): Promise<void> =>
  new Promise((resolve) => {
    request.once('close', resolve)
    request.write(part, () => {
      request.off('close', resolve)
      resolve()
    })
  })

/** An address in brackets is for people; a socket wants it bare. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

function watch(request: ClientRequest, onConnected: () => void): void {
  request.once('socket', (socket) => {
    if (!socket.connecting) onConnected()
    else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', onConnected)
  })
}

interface Collected {
  onEnd: (content: Buffer) => void
  /** With the first `maxBytes`. */
  onLonger: (beginning: Buffer) => void
  onFailure: () => void
}

function collect(response: IncomingMessage, maxBytes: number, { onEnd, onLonger, onFailure }: Collected): void {
  const chunks: Buffer[] = []
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    chunks.push(chunk)
    if (bytes > maxBytes) onLonger(Buffer.concat(chunks).subarray(0, maxBytes))
  })
  response.once('end', () => onEnd(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
  response.once('error', onFailure)
}
