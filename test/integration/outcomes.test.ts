import { describe, expect, test } from 'vitest'
import type { PracticeFault } from '#shared/contract/system.ts'
import { openApp } from '#test/helpers/app.ts'
import { addConnection, addPractice, requestsOf, send, untilState } from '#test/helpers/sending.ts'
import { deafPort, startRecorder } from '#test/helpers/servers.ts'

// Would catch: "failed" said of a message that arrived, so that somebody sends it again.
test.each<[PracticeFault, string, string, number]>([
  ['none', 'accepted', 'accepted', 1],
  ['refuse', 'refused', 'maxim.12006', 0],
  ['reset-before', 'unknown', 'reset', 0],
  ['reset-after', 'unknown', 'reset', 1],
  ['too-many-requests', 'refused', 'too-many-requests', 0],
  ['server-error', 'unknown', 'server-error', 0],
  ['garbage', 'unknown', 'unreadable', 1],
])('a provider that answers with %s: the request is %s (%s)', async (fault, outcome, causeCode, pushed) => {
  const console = await openApp()
  const { connection, maxim } = await addPractice(console)
  maxim.failNext(fault, 1)
  const id = await send(console, connection.id)
  expect(await untilState(console.client, id, 'settled')).toMatchObject({ summary: outcome })
  const [request] = await requestsOf(console.client, id)
  expect(request).toMatchObject({ outcome, cause: { code: causeCode }, attempts: 1 })
  expect(maxim.ledger()).toHaveLength(pushed)
})

test('a slow provider makes the request unknown when its time is up', async () => {
  const console = await openApp()
  const { client, clock } = console
  const server = await startRecorder(() => arrived.resolve())
  const arrived = Promise.withResolvers<void>()
  const connection = await addConnection(client, { baseUrl: server.origin })
  const id = await send(console, connection.id)
  await arrived.promise
  clock.advance(39_999)
  expect((await client.deliveries.get({ id })).counts.inFlight).toBe(1)
  clock.advance(1)
  expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'unknown' })
  expect((await requestsOf(client, id))[0]?.cause?.code).toBe('timeout')
  clock.advance(3_600_000)
  expect(server.received).toHaveLength(1)
})

describe('not sent, since nothing left:', () => {
  test('nobody listens', async () => {
    const console = await openApp()
    const connection = await addConnection(console.client, { baseUrl: `http://127.0.0.1:${await deafPort()}` })
    const id = await send(console, connection.id)
    expect(await untilState(console.client, id, 'settled')).toMatchObject({ summary: 'not-sent', taskCount: 0 })
    expect((await requestsOf(console.client, id))[0]?.cause?.code).toBe('connection-refused')
  })

  test('the name is not known', async () => {
    const console = await openApp()
    const connection = await addConnection(console.client, { baseUrl: 'http://nonexistent.invalid' })
    const id = await send(console, connection.id)
    expect(await untilState(console.client, id, 'settled')).toMatchObject({ summary: 'not-sent' })
    expect((await requestsOf(console.client, id))[0]?.cause?.code).toBe('dns')
  })
})

// Would catch: a redirect that takes message and token to another server.
test('a redirect is refused and leads nowhere', async () => {
  const console = await openApp()
  const thief = await startRecorder((_request, response) => response.end('{"code":200}'))
  const server = await startRecorder((_request, response) => response.writeHead(307, { location: thief.origin }).end())
  const connection = await addConnection(console.client, { baseUrl: server.origin })
  const id = await send(console, connection.id)
  expect(await untilState(console.client, id, 'settled', 'paused')).toMatchObject({ counts: { refused: 1 } })
  expect(thief.connections()).toBe(0)
})

// Would catch: words of the provider that nobody can find again, or its answer shown with our own token in it.
test('what the provider said is kept with the attempt, our secrets masked', async () => {
  const console = await openApp()
  const server = await startRecorder((request, response) => {
    const token = String(request.headers['access-token'])
    response.writeHead(200, { 'X-Echo': token }).end(JSON.stringify({ code: 10002, message: `bad: ${token}` }))
  })
  const connection = await addConnection(console.client, { baseUrl: server.origin })
  const id = await send(console, connection.id)
  await untilState(console.client, id, 'settled')
  const [{ id: requestId = '' } = {}] = await requestsOf(console.client, id)
  const request = await console.client.deliveries.request({ id: requestId })
  expect(request.cause).toMatchObject({
    code: 'maxim.10002',
    providerCode: '10002',
    providerMessage: 'bad: [redacted]',
  })
  expect(request.tries).toMatchObject([
    { number: 1, method: 'POST', outcome: 'refused', responseBody: '{"code":10002,"message":"bad: [redacted]"}' },
  ])
  expect(request.tries[0]?.responseHeaders).toContainEqual({ name: 'x-echo', value: '[redacted]' })
  expect(request.tries[0]?.headers).toContainEqual({ name: 'access-token', value: '••••••••' })
})
