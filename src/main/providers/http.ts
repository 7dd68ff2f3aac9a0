import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { getCACertificates } from 'node:tls'
import { Axios, type InternalAxiosRequestConfig } from 'axios'
import { type Agents, exchange } from './http-exchange.ts'
import { failureFor } from './http-failure.ts'
import { acceptedEncodings } from './http-unpack.ts'
import type { HttpFailure, HttpRequest, HttpResponse, HttpResult, Send } from './types.ts'

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
  /** The one IP address that is connected to, whatever a name means by then. */
  address?: string
  /** Of an answer that is too long, its beginning is the answer. */
  cutsAnswers?: boolean
}

/** How an answer is come by, beside its limits. */
interface Route extends Pick<HttpOptions, 'address' | 'after'> {
  cutsAnswers: boolean
  client: Axios
  agents: Agents
}

/**
 * One connection's way to its server: own keep-alive sockets, no redirect followed, no proxy of the environment, bounded
 * sizes and times. What goes wrong comes back as plain data: an error of axios carries the authorization header, the
 * body and the signed query, and never leaves this file, not even as a cause.
 */
export function createHttp(options: HttpOptions): { send: Send; close(): void } {
  const { limits, network, maxSockets = 64 } = options
  const bounds = { ...defaultLimits, ...limits }
  // idle sockets go before the 5 s after which many servers drop them, so that no send dies on a stale one
  const keepAlive = { keepAlive: true, maxSockets, timeout: 4_000, proxyEnv: proxyOf(network) }
  const ca = network?.certificates.trim() ? { ca: [...getCACertificates('default'), network.certificates] } : {}
  const agents = { http: new HttpAgent(keepAlive), https: new HttpsAgent({ ...keepAlive, ...ca }) }
  const client = new Axios({
    headers: { Accept: '*/*', 'User-Agent': 'Pushdeck', 'Accept-Encoding': acceptedEncodings },
  })
  const route = { cutsAnswers: false, ...options, client, agents }
  return {
    send: (request, signal) => call(route, request, signal, bounds),
    close: () => {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

/** Node and `URL` would leave out characters and resolve `..`: another header or address than the one that was shown. */
function addressAsShown({ url, headers }: HttpRequest): URL | null {
  const parsed = URL.parse(url)
  if (!parsed || (parsed.href !== url && parsed.href !== `${url}/`)) return null
  return headers.every(({ value }) => /^[\x20-\x7e]*$/.test(value)) ? parsed : null
}

/** Named even where there is none: without it the environment's would be used. */
const proxyOf = (network: Network | undefined) =>
  network?.proxy
    ? { HTTP_PROXY: network.proxy, HTTPS_PROXY: network.proxy, NO_PROXY: 'localhost,127.0.0.1,::1,[::1]' }
    : {}

const neverLeft = (reason: HttpFailure['reason']): HttpFailure => ({ kind: 'failure', phase: 'before', reason })

async function call(
  { client, agents, address, cutsAnswers, after }: Route,
  request: HttpRequest,
  signal: AbortSignal,
  bounds: HttpLimits,
): Promise<HttpResult> {
  const url = addressAsShown(request)
  if (!url) return neverLeft('unsendable')
  if (!request.stream && request.body && request.body.length > bounds.maxRequestBytes) return neverLeft('network')
  let connected = false
  let expired: 'connect' | 'answer' | null = null
  const deadline = new AbortController()
  const expire = (which: 'connect' | 'answer') => () => {
    expired ??= which
    deadline.abort()
  }
  let cancelAnswer = after(bounds.connectMs + bounds.answerMs, expire('answer'))
  const onSent = () => {
    cancelAnswer()
    cancelAnswer = after(bounds.answerMs, expire('answer'))
  }
  const cancelConnect = after(bounds.connectMs, expire('connect'))
  const onConnected = () => {
    connected = true
    cancelConnect()
  }
  const { maxAnswerBytes } = bounds
  const means = {
    agents,
    address,
    cutsAnswers,
    maxAnswerBytes,
    signals: [signal, deadline.signal],
    onConnected,
    onSent,
  }
  const adapter = async (config: InternalAxiosRequestConfig) => {
    const outgoing = {
      method: request.method,
      url,
      headers: config.headers.toJSON(),
      body: request.stream ?? request.body,
    }
    const data = await exchange(outgoing, means)
    return { status: data.status, statusText: '', headers: {}, data, config }
  }
  try {
    const headers = Object.fromEntries(request.headers.map(({ name, value }) => [name, value]))
    return (await client.request<HttpResponse>({ method: request.method, headers, adapter })).data
  } catch (error) {
    return failureFor(error, { connected, expired: expired ?? timeLimitOf(signal), aborted: signal.aborted })
  } finally {
    cancelAnswer()
    cancelConnect()
  }
}

/** Whoever called may have set a shorter limit than ours. */
const timeLimitOf = ({ reason }: AbortSignal): 'answer' | null =>
  reason instanceof DOMException && reason.name === 'TimeoutError' ? 'answer' : null
