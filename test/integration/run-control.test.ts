import { describe, expect, test, vi } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import {
  addConnection,
  addPractice,
  aliases,
  patience,
  refusalOf,
  requestsOf,
  send,
  untilState,
} from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

const tenRequests = { audience: aliases(5_000) }

/** A console whose provider answers each request only when the test lets it. */
async function slowProvider() {
  const console = await openApp()
  const waiting: (() => void)[] = []
  const server = await startRecorder((_request, response) => {
    waiting.push(() =>
      response.end(`{"code":200,"data":{"task_id":${9_007_199_254_740_993n + BigInt(waiting.length)}}}`),
    )
  })
  const connection = await addConnection(console.client, { baseUrl: server.origin })
  const arrived = (count: number) => vi.waitFor(() => expect(server.received.length).toBe(count), patience)
  const answerAll = () => {
    for (const answer of waiting.splice(0)) answer()
  }
  /** Answers the first request of a run, which goes alone, so that the next four are under way. */
  const passFirst = async () => {
    await arrived(1)
    answerAll()
    await arrived(5)
  }
  return { ...console, console, server, connection, arrived, answerAll, passFirst }
}

// Would catch: a mistake that reaches two thousand people at once before anybody could see what the first five hundred say.
test('the first request goes alone, then at most four are under way', async () => {
  const { client, console, connection, arrived, answerAll, passFirst } = await slowProvider()
  const id = await send(console, connection.id, tenRequests)
  await arrived(1)
  expect((await client.deliveries.get({ id })).counts).toMatchObject({ planned: 9, inFlight: 1 })
  await passFirst()
  expect((await client.deliveries.get({ id })).counts).toMatchObject({ planned: 5, inFlight: 4, accepted: 1 })
  answerAll()
  await arrived(9)
  answerAll()
  await arrived(10)
  answerAll()
  await untilState(client, id, 'settled')
})

// Would catch: a provider that is asked more often than it was promised.
test('at most ten requests start in a second', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, maxim } = await addPractice(console)
  const id = await send(console, connection.id, { audience: aliases(7_500) })
  const accepted = (count: number) =>
    vi.waitFor(async () => {
      const { counts } = await client.deliveries.get({ id })
      expect(counts).toMatchObject({ accepted: count, inFlight: 0, planned: 15 - count })
    }, patience)
  await accepted(10)
  clock.advance(100)
  await accepted(11)
  clock.advance(400)
  await accepted(15)
  expect(maxim.ledger()).toHaveLength(15)
})

describe('pause', () => {
  // Would catch: a run that goes on after the operator has said stop.
  test('starts nothing more until it is resumed; what is under way comes back', async () => {
    const { client, console, clock, connection, server, arrived, answerAll, passFirst } = await slowProvider()
    const id = await send(console, connection.id, tenRequests)
    await passFirst()
    expect(await client.deliveries.pause({ id })).toMatchObject({ state: 'paused', pauseReason: 'operator' })
    answerAll()
    await vi.waitFor(async () => {
      expect((await client.deliveries.get({ id })).counts).toMatchObject({ accepted: 5, inFlight: 0, planned: 5 })
    }, patience)
    clock.advance(60_000)
    expect(server.received).toHaveLength(5)
    expect(await client.deliveries.resume({ id })).toMatchObject({ state: 'running', pauseReason: null })
    await arrived(9)
    answerAll()
    await arrived(10)
    answerAll()
    expect((await untilState(client, id, 'settled')).counts).toMatchObject({ accepted: 10 })
    const bodies = server.received.map(({ body }) => body.toString())
    expect(new Set(bodies).size).toBe(10)
  })

  test('and resume are too late for a delivery that is not under way', async () => {
    const { client, console, connection, arrived, answerAll } = await slowProvider()
    const id = await send(console, connection.id)
    await arrived(1)
    expect((await refusalOf(client.deliveries.resume({ id }))).code).toBe('TOO_LATE')
    answerAll()
    await untilState(client, id, 'settled')
    for (const call of [
      client.deliveries.pause({ id }),
      client.deliveries.resume({ id }),
      client.deliveries.stop({ id }),
    ]) {
      expect((await refusalOf(call)).code).toBe('TOO_LATE')
    }
  })
})

describe('stop', () => {
  // Would catch: a stop that loses what is under way, or lets one more request out.
  test('cancels what has not started, and waits for what has', async () => {
    const { client, console, connection, server, clock, answerAll, passFirst } = await slowProvider()
    const id = await send(console, connection.id, tenRequests)
    await passFirst()
    expect(await client.deliveries.stop({ id })).toMatchObject({ counts: { cancelled: 5, inFlight: 4 } })
    answerAll()
    expect(await untilState(client, id, 'settled')).toMatchObject({
      summary: 'partial',
      counts: { accepted: 5, cancelled: 5 },
    })
    clock.advance(60_000)
    expect(server.received).toHaveLength(5)
    const stopped = (await requestsOf(client, id)).filter(({ outcome }) => outcome === 'cancelled')
    expect(stopped.map(({ cause, attempts }) => [cause?.code, attempts])).toEqual(Array(5).fill(['stopped', 0]))
  })

  test('ends a paused run', async () => {
    const { client, console, connection, answerAll, passFirst } = await slowProvider()
    const id = await send(console, connection.id, tenRequests)
    await passFirst()
    await client.deliveries.pause({ id })
    answerAll()
    await client.deliveries.stop({ id })
    expect((await untilState(client, id, 'settled')).counts).toMatchObject({ accepted: 5, cancelled: 5 })
  })
})

// Would catch: a bad token that burns all the requests of a run, each of them refused.
test('a provider that refuses pauses the run, and what is left goes out once it does not', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, maxim } = await addPractice(console)
  maxim.fault = 'refuse'
  const id = await send(console, connection.id, tenRequests)
  const paused = await untilState(client, id, 'paused')
  expect(paused).toMatchObject({ pauseReason: 'provider-refuses' })
  await vi.waitFor(async () => expect((await client.deliveries.get({ id })).counts.inFlight).toBe(0), patience)
  clock.advance(60_000)
  const { counts } = await client.deliveries.get({ id })
  expect(counts).toMatchObject({ refused: 1, planned: 9 })
  maxim.fault = 'none'
  await client.deliveries.resume({ id })
  await vi.waitFor(() => {
    clock.advance(100)
    expect(maxim.ledger()).toHaveLength(10 - counts.refused)
  }, patience)
  expect(await untilState(client, id, 'settled')).toMatchObject({
    summary: 'partial',
    counts: { refused: counts.refused, accepted: 10 - counts.refused },
  })
  expect(maxim.repeats()).toEqual([])
})
