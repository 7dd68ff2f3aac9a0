import type { IncomingMessage, ServerResponse } from 'node:http'
import { RPCHandler } from '@orpc/server/node'
import type { App } from '#main/app/create-app.ts'
import type { loadPage } from '#main/app/page.ts'
import type { Admission } from './admission.ts'
import { bearerOf, isJson, typeOf } from './guard.ts'
import { answer, answerFile, answerJson, answerStream, plainHeaders, readJson } from './http-answers.ts'

const largestUploadBytes = 64 * 1024 * 1024
/** Of a file that is only passed on. */
const largestResourceBytes = 2 * 1024 * 1024 * 1024
/** A draft may carry a million pasted recipients. */
const largestCallBytes = 72 * 1024 * 1024

interface RouteParts {
  app: App
  admission: Admission
  page: ReturnType<typeof loadPage>
  windowUrl: () => string
}

/** What each address does, for requests that the guard let through. */
export function createRoutes({ app, admission, page, windowUrl }: RouteParts) {
  const rpc = new RPCHandler(app.router)

  const call = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!(await admission.isToken(bearerOf(request)))) return answer(response, 401)
    if (!app.isOpen()) return answer(response, 503)
    if (!isJson(request)) return answer(response, 415)
    if (Number(request.headers['content-length'] ?? Number.NaN) <= largestCallBytes !== true)
      return answer(response, 413)
    for (const [header, value] of Object.entries(plainHeaders)) response.setHeader(header, value)
    const name = request.headers['x-pushdeck-operator']
    const operator = typeof name === 'string' ? decodeName(name) : null
    const { matched } = await rpc.handle(request, response, {
      prefix: '/rpc',
      context: { services: app.services, script: { operator } },
    })
    if (!matched) answer(response, 404)
  }

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = isJson(request) ? await readJson(request) : null
    const ticket = typeof body === 'object' && body !== null && 'ticket' in body ? String(body.ticket) : ''
    const token = await admission.exchange(ticket)
    return token === null ? answer(response, 401) : answerJson(response, { token })
  }

  const attach = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!(await admission.isAttachKey(bearerOf(request)))) return answer(response, 401)
    answerJson(response, { url: windowUrl() })
  }

  const upload = async (request: IncomingMessage, response: ServerResponse, largestBytes: number): Promise<void> => {
    if (!(await admission.isToken(bearerOf(request)))) return answer(response, 401)
    if (!app.isOpen()) return answer(response, 503)
    if (typeOf(request) !== 'application/octet-stream') return answer(response, 415)
    try {
      answerJson(response, { handle: await app.files.receive(request, largestBytes) })
    } catch {
      answer(response, 413)
    }
  }

  const download = (ticket: string, response: ServerResponse): void => {
    const stream = app.files.collectStream(ticket)
    const file = app.files.collect(ticket)
    const name = encodeURIComponent(stream?.name ?? file?.name ?? '')
    const headers = { 'Content-Disposition': `attachment; filename*=UTF-8''${name}`, 'Cache-Control': 'no-store' }
    if (stream) void answerStream(response, { ...stream, headers })
    else answerFile(response, file && { ...file, headers })
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (request.method === 'POST') {
      if (path.startsWith('/rpc/')) return call(request, response)
      if (path === '/token') return exchange(request, response)
      if (path === '/attach') return attach(request, response)
      if (path === '/files') return upload(request, response, largestUploadBytes)
      if (path === '/files/resource') return upload(request, response, largestResourceBytes)
      return answer(response, 404)
    }
    if (request.method !== 'GET') return answer(response, 405)
    const ticket = /^\/files\/([\w-]{1,100})$/.exec(path)?.[1]
    return ticket === undefined ? answerFile(response, page.find(path)) : download(ticket, response)
  }
}

function decodeName(header: string): string | null {
  try {
    return decodeURIComponent(header).slice(0, 40) || null
  } catch {
    return null
  }
}
