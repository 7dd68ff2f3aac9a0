import { inspect } from 'node:util'
import axios from 'axios'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { testClock } from '#test/helpers/clock.ts'
import { deafPort, startRecorder, startTcp, startTlsRecorder } from '#test/helpers/servers.ts'
import { createHttp, type HttpLimits } from './http.ts'
import type { HttpRequest, HttpResult } from './types.ts'

const canary = 'canary-4f1d2c-header'
const bodyCanary = 'canary-9b7e3a-body'
const queryCanary = 'canary-1c8f5d-query'

const secretPost = (origin: string, path = '/push'): HttpRequest => ({
  method: 'POST',
  url: `${origin}${path}?sign=${queryCanary}`,
  headers: [
    { name: 'Content-Type', value: 'application/json', secret: false },
    { name: 'access-token', value: canary, secret: true },
    { name: 'Authorization', value: `Bearer ${canary}`, secret: true },
  ],
  body: Buffer.from(JSON.stringify({ body: bodyCanary })),
})

function send(request: HttpRequest, limits: Partial<HttpLimits> = {}, signal = new AbortController().signal) {
  const http = createHttp({ limits, after: testClock().after })
  onTestFinished(() => http.close())
  return http.send(request, signal)
}

/** Everything that a log, an error page or a debugger could show of a result. */
const shownOf = (result: HttpResult) =>
  [JSON.stringify(result), inspect(result, { depth: null, showHidden: true }), String(result)].join('\n')

afterEach(() => vi.unstubAllEnvs())

describe('a redirect', () => {
  const statuses = [301, 302, 303, 307, 308]
  // Would catch: the token and the message handed to whomever the answer names.
  test.each(statuses)('%i is never followed to another origin', async (status) => {
    const thief = await startRecorder((_request, response) => response.end('{}'))
    const places = [
      thief.origin,
      `//127.0.0.1:${thief.port}/`,
      `http://user:pass@127.0.0.1:${thief.port}/`,
      `http://localhost:${thief.port}/`,
      `https://127.0.0.1:${thief.port}/`,
    ]
    for (const location of places) {
      const server = await startRecorder((_request, response) => response.writeHead(status, { location }).end())
      expect(await send(secretPost(server.origin))).toMatchObject({ kind: 'response', status })
      expect(server.received).toHaveLength(1)
    }
    expect(thief.connections()).toBe(0)
  })

  // Control: axios as it comes hands both over.
  test('would be followed by a bare client', async () => {
    const thief = await startRecorder((_request, response) => response.end('{}'))
    const location = `http://localhost:${thief.port}/`
    const server = await startRecorder((_request, response) => response.writeHead(307, { location }).end())
    await axios.post(server.origin, bodyCanary, { headers: { 'access-token': canary }, proxy: false })
    expect(thief.received.map(({ headers, body }) => [headers['access-token'], body.toString()])).toEqual([
      [canary, bodyCanary],
    ])
  })

  test('is not followed to the same origin either', async () => {
    const server = await startRecorder((_request, response) => response.writeHead(307, { location: '/other' }).end())
    expect(await send(secretPost(server.origin))).toMatchObject({ status: 307 })
    expect(server.received.map(({ url }) => url)).toEqual([`/push?sign=${queryCanary}`])
  })
})

// Would catch: an address whose path is taken for another host.
test.each(['//127.0.0.1:PORT/push', '/http://127.0.0.1:PORT/push', '/\\127.0.0.1:PORT/push', '/@127.0.0.1:PORT'])(
  'a path like %s leads nowhere else',
  async (path) => {
    const thief = await startRecorder((_request, response) => response.end('{}'))
    const server = await startRecorder((_request, response) => response.end('{}'))
    await send(secretPost(server.origin, path.replace('PORT', String(thief.port))))
    expect(server.received).toHaveLength(path.includes('\\') ? 0 : 1)
    expect(thief.connections()).toBe(0)
  },
)

// Would catch: a proxy of the environment that reads every message.
test('no proxy of the environment is used', async () => {
  const proxy = await startRecorder((_request, response) => response.end('{}'))
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy']) {
    vi.stubEnv(name, proxy.origin)
  }
  for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '')
  const server = await startRecorder((_request, response) => response.end('{}'))
  expect(await send(secretPost(server.origin))).toMatchObject({ kind: 'response', status: 200 })
  expect(proxy.connections()).toBe(0)
  // control: a bare client takes it
  await axios.get(server.origin)
  expect(proxy.connections()).toBe(1)
})

describe('no result carries what was sent', () => {
  const cases: [string, () => Promise<HttpResult>][] = [
    ['dns', () => send(secretPost('http://nonexistent.invalid'))],
    ['refused', async () => send(secretPost(`http://127.0.0.1:${deafPort}`))],
    ['no address', () => send(secretPost('no address'))],
    ['too large', async () => send(secretPost(await answering('{}')), { maxRequestBytes: 5 })],
    ['tls', async () => send(secretPost((await startTlsRecorder((_request, response) => response.end())).origin))],
    ['reset', async () => send(secretPost(`http://127.0.0.1:${await resetting()}`))],
    ['oversized answer', async () => send(secretPost(await answering('x'.repeat(100))), { maxAnswerBytes: 10 })],
    ['aborted', async () => send(secretPost(await answering('{}')), {}, AbortSignal.abort())],
    ['header that can’t be sent', async () => send(withHeader(secretPost(await answering('{}')), `${canary}\u4f60`))],
    ['an answer', async () => send(secretPost(await answering('{}')))],
    ['a refusal', async () => send(secretPost(await answering('{}', 401)))],
  ]
  test.each(cases)('%s', async (_what, run) => {
    const shown = shownOf(await run())
    for (const secret of [canary, bodyCanary, queryCanary]) expect(shown).not.toContain(secret)
  })

  // Control: the search finds what a server sends back of its own accord.
  test('but the search finds an answer that repeats it', async () => {
    expect(shownOf(await send(secretPost(await answering(canary, 200, { 'x-echo': canary }))))).toContain(canary)
  })
})

const answering = async (text: string, status = 200, headers = {}) =>
  (await startRecorder((_request, response) => response.writeHead(status, headers).end(text))).origin

const resetting = async () =>
  (await startTcp((socket) => void socket.once('data', () => socket.resetAndDestroy()))).port

const withHeader = (request: HttpRequest, value: string): HttpRequest => ({
  ...request,
  headers: [{ name: 'access-token', value, secret: true }],
})
