import { describe, expect, test, vi } from 'vitest'
import type { PracticeFault } from '#shared/contract/system.ts'
import { openApp } from '#test/helpers/app.ts'
import {
  addConnection,
  addPractice,
  patience,
  requestsOf,
  send,
  untilState,
  untilStateInTime,
} from '#test/helpers/sending.ts'
import { deafPort, startRecorder, unknownName } from '#test/helpers/servers.ts'

// Would catch: "failed" said of a message that arrived, so that somebody sends it again.
test.each<[PracticeFault, string, string, number, number]>([
  ['none', 'accepted', 'accepted', 1, 1],
  ['refuse', 'refused', 'maxim.12006', 1, 0],
  ['reset-before', 'unknown', 'reset', 3, 0],
  ['reset-after', 'unknown', 'reset', 3, 1],
  ['too-many-requests', 'refused', 'too-many-requests', 6, 0],
  ['server-error', 'unknown', 'server-error', 3, 0],
  ['garbage', 'unknown', 'unreadable', 3, 1],
])(
  'a provider that answers with %s: the request is %s (%s) after %i attempts',
  async (fault, outcome, code, attempts, pushed) => {
    const console = await openApp()
    const { connection, maxim } = await addPractice(console)
    maxim.fault = fault
    const id = await send(console, connection.id)
    expect(await untilStateInTime(console, id, 'settled')).toMatchObject({ summary: outcome })
    const [request] = await requestsOf(console.client, id)
    expect(request).toMatchObject({ outcome, cause: { code }, attempts })
    expect(maxim.ledger()).toHaveLength(pushed)
  },
)

// Would catch: an operator troubled by what a moment later is settled, or a second push by asking.
test.each<[PracticeFault, string]>([
  ['reset-before', 'accepted-or-before'],
  ['reset-after', 'accepted-or-before'],
  ['server-error', 'accepted-or-before'],
  ['garbage', 'accepted-or-before'],
  ['too-many-requests', 'accepted'],
])('a provider that answers with %s once is asked again: %s', async (fault, code) => {
  const console = await openApp()
  const { connection, maxim } = await addPractice(console)
  maxim.failNext(fault, 1)
  const id = await send(console, connection.id)
  expect(await untilStateInTime(console, id, 'settled')).toMatchObject({ summary: 'accepted', taskCount: 1 })
  expect((await requestsOf(console.client, id))[0]).toMatchObject({ cause: { code }, attempts: 2 })
  expect(maxim.ledger()).toHaveLength(1)
  expect(maxim.repeats()).toEqual([])
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
  for (const asked of [2, 3]) {
    await vi.waitFor(() => {
      clock.advance(1_000)
      expect(server.received).toHaveLength(asked)
    }, patience)
    clock.advance(40_000)
  }
  expect(await untilStateInTime(console, id, 'settled')).toMatchObject({ summary: 'unknown' })
  expect((await requestsOf(client, id))[0]?.cause?.code).toBe('timeout')
  clock.advance(3_600_000)
  expect(server.received).toHaveLength(3)
  expect(new Set(server.received.map(({ body }) => body.toString())).size).toBe(1)
})

describe('not sent, since nothing left:', () => {
  test('nobody listens', async () => {
    const console = await openApp()
    const connection = await addConnection(console.client, { baseUrl: `http://127.0.0.1:${deafPort}` })
    const id = await send(console, connection.id)
    expect(await untilStateInTime(console, id, 'settled')).toMatchObject({ summary: 'not-sent', taskCount: 0 })
    expect((await requestsOf(console.client, id))[0]).toMatchObject({
      cause: { code: 'connection-refused' },
      attempts: 5,
    })
  })

  test('the name is not known', async () => {
    const console = await openApp()
    const connection = await addConnection(console.client, { baseUrl: `http://${unknownName}` })
    const id = await send(console, connection.id)
    expect(await untilStateInTime(console, id, 'settled')).toMatchObject({ summary: 'not-sent' })
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
