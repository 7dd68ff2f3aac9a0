import type { ServerResponse } from 'node:http'
import { describe, expect, test, vi } from 'vitest'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { type TestClock, testClock } from '#test/helpers/clock.ts'
import { patience } from '#test/helpers/sending.ts'
import { deafPort, startRecorder } from '#test/helpers/servers.ts'

type Say = (response: ServerResponse) => void

const says =
  (status: number, body: unknown, headers: Record<string, string> = {}): Say =>
  (response) =>
    void response.writeHead(status, headers).end(JSON.stringify(body))

const refuses = (code: number, status = 400) => says(status, { request_id: 1, error_code: code, error_msg: 'why' })
const tags = says(200, { request_id: 2, response_params: { total_num: 0, tags: [] } })

const limitMs = 30_000

/** A console whose waits are over at once, but for limits of time, which never are. */
async function openHurried() {
  const waited: number[] = []
  const clock: TestClock = {
    ...testClock(),
    after: (milliseconds, callback) => {
      waited.push(milliseconds)
      const timer = milliseconds < limitMs ? setImmediate(callback) : undefined
      return () => clearImmediate(timer)
    },
  }
  return { ...(await openApp({ clock, tuning: { http: { connectMs: limitMs, answerMs: limitMs } } })), waited }
}

async function addBaidu({ client }: OpenApp, baseUrl: string): Promise<string> {
  const credentials = { apiKey: 'practice-key', secretKey: 'practice-secret-key-not-a-secret' }
  const { id } = await client.connections.create({ name: 'B', provider: 'baidu', stage: 'test', baseUrl, credentials })
  return id
}

/** One call of a Baidu that says one thing after the other, the last one for ever. */
async function call(operation: string, input: { tag?: string }, ...all: Say[]) {
  const server = await startRecorder((_request, response) =>
    all[Math.min(server.received.length, all.length) - 1]?.(response),
  )
  const console = await openHurried()
  const connectionId = await addBaidu(console, server.origin)
  const answer = await console.client.operations.call({ connectionId, operation, input })
  return { answer, calls: server.received.length, waited: console.waited }
}

describe('a query is asked again by itself', () => {
  test.each<[string, Say]>([
    ['after a reset', (response) => void response.socket?.resetAndDestroy()],
    ['after HTTP 503', says(503, 'busy')],
    ['after an answer that can’t be read', (response) => void response.end('<html>')],
    ['after the provider’s own internal error', refuses(30_600, 500)],
    ['after a refused clock', refuses(30_606)],
    ['after “too frequent”', refuses(30_699)],
    ['after HTTP 429', says(429, {})],
  ])('%s', async (_, say) => {
    const { answer, calls } = await call('app.query_tags', {}, say, say, tags)
    expect(answer).toMatchObject({ done: true, outcome: 'accepted', changeId: null })
    expect(calls).toBe(3)
  })

  test('not before the time that the provider asked for', async () => {
    const { calls, waited } = await call('app.query_tags', {}, says(429, {}, { 'retry-after': '8' }), tags)
    expect(calls).toBe(2)
    expect(waited).toContain(8_000)
  })

  // Would catch: a wait that outlasts what somebody in front of a screen waits for.
  test('not when that would be after its limit', async () => {
    const { answer, calls } = await call('app.query_tags', {}, says(429, {}, { 'retry-after': '31' }), tags)
    expect(answer).toMatchObject({ done: false, cause: { code: 'too-many-requests' } })
    expect(calls).toBe(1)
  })

  test('not when the provider has said no', async () => {
    const { answer, calls } = await call('app.query_tags', {}, refuses(30_602), tags)
    expect(answer).toMatchObject({ outcome: 'refused', cause: { code: 'baidu.30602' } })
    expect(calls).toBe(1)
  })
})

// Control, and would catch: a change that is made again like a query.
test.each<[string, Say]>([
  ['a reset', (response) => void response.socket?.resetAndDestroy()],
  ['HTTP 503', says(503, 'busy')],
  ['30600', refuses(30_600, 500)],
  ['30606', refuses(30_606)],
  ['HTTP 429', says(429, {})],
])('a change is made once, whatever comes back (%s)', async (_, say) => {
  const { answer, calls } = await call('app.create_tag', { tag: 'vip' }, say, tags)
  expect(answer.done).toBe(false)
  expect(calls).toBe(1)
})

// Would catch: a screen that waits as long as a server likes.
test('a query ends by the clock, and is not asked again then', async () => {
  const server = await startRecorder(() => {})
  const console = await openApp()
  const connectionId = await addBaidu(console, server.origin)
  const answer = console.client.operations.call({ connectionId, operation: 'app.query_tags', input: {} })
  await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
  console.clock.advance(limitMs)
  expect(await answer).toMatchObject({ outcome: 'unknown', cause: { code: 'timeout' } })
  expect(server.received).toHaveLength(1)
})

test('a query that reaches nobody says so in the end', async () => {
  const console = await openHurried()
  const connectionId = await addBaidu(console, `http://127.0.0.1:${deafPort}`)
  const answer = await console.client.operations.call({ connectionId, operation: 'app.query_tags', input: {} })
  expect(answer).toMatchObject({ outcome: 'not-sent', cause: { code: 'connection-refused' } })
})
