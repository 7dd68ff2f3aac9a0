import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { getCACertificates, TLSSocket } from 'node:tls'
import axios, { type AxiosInstance } from 'axios'
import { failureFor } from './http-failure.ts'
import type { HttpRequest, HttpResult, Send } from './types.ts'

export interface HttpLimits {
  connectMs: number
  answerMs: number
  maxAnswerBytes: number
  maxRequestBytes: number
}

const defaultLimits: HttpLimits = {
  connectMs: 10_000,
  answerMs: 30_000,
  maxAnswerBytes: 8 * 1024 * 1024,
  maxRequestBytes: 64 * 1024 * 1024,
}

/** How providers are reached from this network. */
export interface Network {
  /** `http://host:port`, empty for none. */
  proxy: string
  /** Authorities that are trusted beside the usual ones, as PEM. */
  certificates: string
}

interface HttpOptions {
  network?: Network
  limits?: Partial<HttpLimits>
  /** Calls back once after so many milliseconds; the returned function cancels it. */
  after: (milliseconds: number, callback: () => void) => () => void
  /** Most sockets to one server at a time. */
  maxSockets?: number
}

/**
 * One connection's way to its server: own keep-alive sockets, no redirect followed, no proxy of the environment, bounded
 * sizes and times. What goes wrong comes back as plain data: an AxiosError carries the authorization header, the body
 * and the signed query, and never leaves this file, not even as a cause.
 */
export function createHttp({ limits, after, network, maxSockets = 64 }: HttpOptions): { send: Send; close(): void } {
  const bounds = { ...defaultLimits, ...limits }
  // idle sockets go before the 5 s after which many servers drop them, so that no send dies on a stale one
  const keepAlive = { keepAlive: true, maxSockets, timeout: 4_000, proxyEnv: proxyOf(network) }
  const ca = network?.certificates.trim() ? { ca: [...getCACertificates('default'), network.certificates] } : {}
  const agents = { http: new HttpAgent(keepAlive), https: new HttpsAgent({ ...keepAlive, ...ca }) }
  const client = axios.create({
    adapter: 'http',
    maxRedirects: 0,
    proxy: false,
    responseType: 'arraybuffer',
    headers: { common: { Accept: '*/*', 'User-Agent': 'Pushdeck' } },
    validateStatus: () => true,
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
    maxContentLength: bounds.maxAnswerBytes,
    maxBodyLength: bounds.maxRequestBytes,
  })
  return {
    send: (request, signal) => call({ client, agents }, request, signal, bounds, after),
    close: () => {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

/** Node and axios would leave out characters and resolve `..`: another header or address than the one that was shown. */
function canLeaveAsShown({ url, headers }: HttpRequest): boolean {
  const href = URL.canParse(url) ? new URL(url).href : null
  return (href === url || href === `${url}/`) && headers.every(({ value }) => /^[\x20-\x7e]*$/.test(value))
}

/** Named even where there is none: without it the environment's would be used. */
const proxyOf = (network: Network | undefined) =>
  network?.proxy
    ? { HTTP_PROXY: network.proxy, HTTPS_PROXY: network.proxy, NO_PROXY: 'localhost,127.0.0.1,::1,[::1]' }
    : {}

/** How far a call got, seen on its socket. */
interface Progress {
  connected: boolean
  expired: 'connect' | 'answer' | null
}

interface Way {
  client: AxiosInstance
  agents: Agents
}

async function call(
  { client, agents }: Way,
  request: HttpRequest,
  signal: AbortSignal,
  bounds: HttpLimits,
  after: HttpOptions['after'],
): Promise<HttpResult> {
  if (!canLeaveAsShown(request)) return { kind: 'failure', phase: 'before', reason: 'unsendable' }
  const progress: Progress = { connected: false, expired: null }
  const deadline = new AbortController()
  const expire = (which: 'connect' | 'answer') => () => {
    progress.expired ??= which
    deadline.abort()
  }
  const cancelAnswer = after(bounds.connectMs + bounds.answerMs, expire('answer'))
  const cancelConnect = after(bounds.connectMs, () => {
    if (!progress.connected) expire('connect')()
  })
  try {
    const url = new URL(request.url)
    const response = await client.request({
      method: request.method,
      baseURL: url.origin,
      url: url.pathname + url.search,
      allowAbsoluteUrls: false,
      headers: Object.fromEntries(request.headers.map(({ name, value }) => [name, value])),
      data: request.body ?? undefined,
      signal: AbortSignal.any([signal, deadline.signal]),
      transport: watchedTransport(progress, agents),
    })
    return {
      kind: 'response',
      status: response.status,
      headers: Object.entries(response.headers).map(([name, value]) => ({ name, value: String(value) })),
      body: Buffer.from(response.data as ArrayBuffer),
    }
  } catch (error) {
    const expired = progress.expired ?? (isTimeLimit(signal) ? 'answer' : null)
    return failureFor(error, { ...progress, expired, aborted: signal.aborted })
  } finally {
    cancelAnswer()
    cancelConnect()
  }
}

/** Whoever called may have set a shorter limit than ours. */
const isTimeLimit = ({ reason }: AbortSignal): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError'

interface Agents {
  http: HttpAgent
  https: HttpsAgent
}

/**
 * Node's own transport, with an eye on the moment from which bytes may have left. The agents are ours and not axios's,
 * which would take the proxy off them.
 */
function watchedTransport(progress: Progress, agents: Agents) {
  return {
    request: (options: RequestOptions, onResponse: (response: IncomingMessage) => void) => {
      const request =
        options.protocol === 'https:'
          ? httpsRequest({ ...options, agent: agents.https }, onResponse)
          : httpRequest({ ...options, agent: agents.http }, onResponse)
      request.once('socket', (socket) => {
        const note = () => {
          progress.connected = true
        }
        if (!socket.connecting) note()
        else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', note)
      })
      return request
    },
  }
}
