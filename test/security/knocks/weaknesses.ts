import { createServer, type IncomingMessage } from 'node:http'
import type { createBoundedServer } from '#main/hosts/web/bounded-server.ts'
import type { Check } from './knock.ts'
import type { Weakness } from './open-host.ts'

type Listeners = Parameters<typeof createBoundedServer>[0]

const plainServer = (listeners: Listeners, insecureHTTPParser = false) =>
  createServer({ insecureHTTPParser }, listeners.request).on('upgrade', listeners.upgrade)

const keepFirst = (request: IncomingMessage) => {
  const { headersDistinct } = request
  request.headersDistinct = Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values]) => [name, values?.slice(0, 1)]),
  )
}

const setHeader = (request: IncomingMessage, name: string, value: string) => {
  request.headersDistinct = { ...request.headersDistinct, [name]: [value] }
  request.headers[name] = value
}

const file = { name: 'file', type: 'text/plain', content: Buffer.from('x') }

/** For each check a web host that does not make it, and all the others. */
export const weaknesses: Record<Check, Weakness> = {
  host: { repair: (request, own) => setHeader(request, 'host', own.host) },
  origin: {
    repair: (request, own) => {
      if (request.headersDistinct['origin']) setHeader(request, 'origin', own.origin)
    },
  },
  'origin of a socket': { repair: (request, own) => setHeader(request, 'origin', own.origin) },
  token: { admission: () => ({ isToken: async () => true }) },
  'ticket of a window': { admission: ({ token }) => ({ exchange: async () => token }) },
  'ticket of a download': { app: ({ files }) => ({ files: { ...files, collect: () => file } }) },
  'key of a second start': { admission: () => ({ isAttachKey: async () => true }) },
  method: {
    repair: (request) => {
      request.method = request.url?.startsWith('/rpc/') ? 'POST' : 'GET'
    },
  },
  target: {
    repair: (request) => {
      request.url = (request.url ?? '').replace(/^(?:\w+:)?\/\/[^/]*/, '')
    },
  },
  'type of the body': { repair: (request) => setHeader(request, 'content-type', 'application/json') },
  'length of the body': {
    repair: (request) => {
      request.headers['content-length'] ??= '1'
    },
  },
  'headers that are there twice': { repair: keepFirst },
  'number of headers': { server: (listeners) => plainServer(listeners) },
  framing: { server: (listeners) => plainServer(listeners, true) },
}
