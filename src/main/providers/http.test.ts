import { getEventListeners, once } from 'node:events'
import type { Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { testClock } from '#test/helpers/clock.ts'
import { deafPort, startRecorder, startTcp, startTlsRecorder, unknownName } from '#test/helpers/servers.ts'
import { createHttp, type HttpLimits } from './http.ts'
import type { HttpRequest } from './types.ts'

const post = (url: string, body = '{"a":1}'): HttpRequest => ({
  method: 'POST',
  url,
  headers: [{ name: 'Content-Type', value: 'application/json', secret: false }],
  body: Buffer.from(body),
})

/** A caller whose time-outs fire when the test says so. */
function caller(limits: Partial<HttpLimits> = {}) {
  const clock = testClock()
  const http = createHttp({ limits, after: clock.after })
  onTestFinished(() => http.close())
  const abort = new AbortController()
  return { clock, abort, send: (request: HttpRequest) => http.send(request, abort.signal) }
}
const brokenlyPacked = 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}'
const neverLeft = (reason: string) => ({ kind: 'failure', phase: 'before', reason })
const mayHaveLeft = (reason: string) => ({ kind: 'failure', phase: 'after', reason })

test('an answer comes back as it was, whatever its status', async () => {
  const server = await startRecorder((_request, response) => response.writeHead(418, { 'X-One': '1' }).end('茶壶'))
  const { clock, send } = caller()
  const result = await send(post(`${server.origin}/push?x=1`, '{"id":9007199254740993}'))
  expect(result).toMatchObject({ kind: 'response', status: 418, body: Buffer.from('茶壶') })
  expect(result).toMatchObject({ headers: expect.arrayContaining([{ name: 'x-one', value: '1' }]) })
  expect(server.received).toMatchObject([{ method: 'POST', url: '/push?x=1' }])
  expect(server.received[0]?.body.toString()).toBe('{"id":9007199254740993}')
  expect(clock.pending()).toBe(0)
})

describe('nothing left this machine', () => {
  test('the name is not known', async () => {
    expect(await caller().send(post(`http://${unknownName}/push`))).toEqual(neverLeft('dns'))
  })

  test('nobody listens', async () => {
    expect(await caller().send(post(`http://127.0.0.1:${deafPort}/`))).toEqual(neverLeft('connection-refused'))
  })

  // Would catch: a message in the clear for whoever answers in the provider's place.
  test('the certificate is not trusted', async () => {
    const server = await startTlsRecorder((_request, response) => response.end('{}'))
    expect(await caller().send(post(`${server.origin}/`))).toEqual(neverLeft('tls'))
    expect(server.received).toEqual([])
  })

  test('the server does not speak TLS', async () => {
    const server = await startTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await caller().send(post(`https://127.0.0.1:${server.port}/`))).toEqual(neverLeft('tls'))
  })

  // Would catch: a handshake that never ends taken for a send of which nobody knows what became.
  test('the TLS handshake does not end in time', async () => {
    const { clock, send } = caller()
    const greeted = Promise.withResolvers<void>()
    const server = await startTcp((socket) => socket.once('data', () => greeted.resolve()))
    const result = send(post(`https://127.0.0.1:${server.port}/`))
    await greeted.promise
    clock.advance(10_000)
    expect(await result).toEqual(neverLeft('connect-timeout'))
  })

  test('the call was stopped first', async () => {
    const server = await startRecorder((_request, response) => response.end('{}'))
    const { abort, send } = caller()
    abort.abort()
    expect(await send(post(server.origin))).toEqual(neverLeft('aborted'))
    expect(server.received).toEqual([])
  })

  test.each(['', 'no address', 'http://'])('the address is none: %j', async (url) => {
    expect(await caller().send(post(url))).toEqual(neverLeft('unsendable'))
  })

  test('the address is of another kind', async () => {
    expect(await caller().send(post('gopher://127.0.0.1/'))).toEqual(neverLeft('network'))
  })

  // Would catch: a message that goes to another path, or under another account, than the review has shown.
  test.each(['/a/../b', '/a\\b', '/a b', '/a?b c', '/店'])('the path would change on the way: %j', async (path) => {
    const server = await startRecorder((_request, response) => response.end('{}'))
    expect(await caller().send(post(server.origin + path))).toEqual(neverLeft('unsendable'))
    expect(server.connections()).toBe(0)
  })

  test.each(['app\u200b-1', 'app\n', '应用', 'ａｐｐ'])('a header can’t be sent as it is: %j', async (value) => {
    const server = await startRecorder((_request, response) => response.end('{}'))
    const headers = [{ name: 'app_id', value, secret: false }]
    expect(await caller().send({ ...post(server.origin), headers })).toEqual(neverLeft('unsendable'))
    expect(server.connections()).toBe(0)
  })

  test('the request is larger than allowed', async () => {
    const server = await startRecorder((_request, response) => response.end('{}'))
    const { send } = caller({ maxRequestBytes: 100 })
    expect(await send(post(server.origin, 'x'.repeat(101)))).toMatchObject({ phase: 'before' })
    expect(server.received).toEqual([])
  })
})

describe('it may have arrived', () => {
  // Would catch: "not sent" said of a message that the provider has.
  test.each([
    ['the connection is reset before an answer', (socket) => socket.resetAndDestroy(), 'reset'],
    ['the connection ends before an answer', (socket) => socket.end(), 'reset'],
    ['the connection ends in the headers', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-'), 'reset'],
    ['the answer ends early', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"c"'), 'unreadable'],
    ['the answer is packed and broken', (socket) => socket.end(brokenlyPacked), 'unreadable'],
    ['the answer is no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), 'reset'],
  ] satisfies [string, (socket: Socket) => void, string][])('%s', async (_what, cut, reason) => {
    const server = await startTcp((socket) => socket.once('data', () => cut(socket)))
    expect(await caller().send(post(`http://127.0.0.1:${server.port}/`))).toEqual(mayHaveLeft(reason))
  })

  test('the answer does not come in time', async () => {
    const { clock, send } = caller()
    const arrived = Promise.withResolvers<void>()
    const server = await startRecorder(() => arrived.resolve())
    const result = send(post(server.origin))
    await arrived.promise
    clock.advance(39_999)
    expect(clock.pending()).toBe(1)
    clock.advance(1)
    expect(await result).toEqual(mayHaveLeft('timeout'))
  })

  // Would catch: a time-out that starts anew with each byte, so that a trickle holds a request for ever.
  test('the answer trickles beyond its time', async () => {
    const { clock, send } = caller()
    const flowing = Promise.withResolvers<void>()
    const server = await startRecorder((_request, response) => {
      response.writeHead(200, { 'Content-Length': 10 }).write('{"', () => flowing.resolve())
    })
    const result = send(post(server.origin))
    await flowing.promise
    clock.advance(40_000)
    expect(await result).toEqual(mayHaveLeft('timeout'))
  })

  test('the call was stopped on the way', async () => {
    const { abort, send } = caller()
    const server = await startRecorder(() => abort.abort())
    expect(await send(post(server.origin))).toEqual(mayHaveLeft('reset'))
  })

  // Would catch: an answer that fills the memory, packed or not.
  test.each([
    ['plain', {}, Buffer.alloc(1_000_001)],
    ['packed', { 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000))],
  ])('the answer is too large, %s', async (_what, headers, content) => {
    const server = await startRecorder((_request, response) => response.writeHead(200, headers).end(content))
    expect(await caller({ maxAnswerBytes: 1_000_000 }).send(post(server.origin))).toEqual(mayHaveLeft('unreadable'))
  })
})

// Would catch: an answer of a gateway that packs without being asked twice, taken for unreadable.
test.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('an answer packed by %s is unpacked', async (encoding, pack) => {
  const headers = { 'Content-Encoding': encoding }
  const server = await startRecorder((_request, response) => response.writeHead(200, headers).end(pack('{"code":200}')))
  expect(await caller().send(post(server.origin))).toMatchObject({ status: 200, body: Buffer.from('{"code":200}') })
  expect(server.received[0]?.headers['accept-encoding']).toBe('gzip, deflate, br')
})

test('an answer that says it is packed and is empty, or packed in an unknown way, comes back as it was', async () => {
  const content = ['', 'as it was']
  const answers = ['gzip', 'secret'].map((encoding) => ({ encoding, text: content.shift() ?? '' }))
  const server = await startRecorder((_request, response) => {
    const { encoding, text } = answers.shift() ?? { encoding: '', text: '' }
    response.writeHead(200, { 'Content-Encoding': encoding }).end(text)
  })
  const { send } = caller()
  expect(await send(post(server.origin))).toMatchObject({ status: 200, body: Buffer.alloc(0) })
  expect(await send(post(server.origin))).toMatchObject({ status: 200, body: Buffer.from('as it was') })
})

// Would catch: a run of a thousand requests that leaves a thousand listeners on the signal that they share.
test('nothing is left on the caller’s signal', async () => {
  const server = await startRecorder((_request, response) => response.end('{}'))
  const { abort, send } = caller()
  await send(post(server.origin))
  await send(post(`http://127.0.0.1:${deafPort}/`))
  await vi.waitFor(() => expect(getEventListeners(abort.signal, 'abort')).toEqual([]))
})

test('the headers leave as they were given, ours beside them', async () => {
  const server = await startRecorder((_request, response) => response.end('{}'))
  await caller().send({ ...post(server.origin, '{}'), headers: [{ name: 'app_id', value: 'a b', secret: false }] })
  expect(server.received[0]?.headers).toMatchObject({
    app_id: 'a b',
    accept: '*/*',
    'user-agent': 'Pushdeck',
    'content-length': '2',
  })
})

// Would catch: a handshake for each of a thousand requests.
test('an idle connection is used again', async () => {
  const server = await startRecorder((_request, response) => response.end('{}'))
  const { send } = caller()
  await send(post(server.origin))
  await send(post(server.origin))
  expect(server.connections()).toBe(1)
})

test('close lets go of idle connections', async () => {
  const closed = Promise.withResolvers<void>()
  const server = await startRecorder((request, response) => {
    void once(request.socket, 'close').then(() => closed.resolve())
    response.end('{}')
  })
  const http = createHttp({ after: testClock().after })
  await http.send(post(server.origin), new AbortController().signal)
  http.close()
  await closed.promise
})
