import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import {
  addConnection,
  addPractice,
  aliases,
  patience,
  refusalOf,
  send,
  untilState,
  untilStateInTime,
} from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

const tenRequests = { audience: aliases(5_000) }

// Would catch: a token that can't be opened any more, behind which every other account waits for ever.
test('a connection whose credentials can’t be read stops its own runs, no others', async () => {
  const console = await openApp()
  const { client, clock, database } = console
  const broken = await addPractice(console, { name: '坏' })
  const whole = await addPractice(console, { name: '好' })
  const submitTo = async (connectionId: string) => {
    const { id } = await client.drafts.save({
      id: crypto.randomUUID(),
      connectionId,
      content: { provider: 'maxim', setting: {}, message: { type: 'text', body: '您的订单已发货' } },
      audience: aliases(3),
    })
    const { delivery } = await client.deliveries.review({ draftId: id })
    return (await client.deliveries.submit({ deliveryId: delivery.id })).id
  }
  const first = await submitTo(broken.connection.id)
  const second = await submitTo(whole.connection.id)
  spoil(database, broken.connection.id)
  // the console forgets what it has opened when a connection is changed
  await client.connections.update({ id: broken.connection.id, name: '坏了' })
  clock.advance(5_000)
  expect((await untilState(client, second, 'settled')).summary).toBe('accepted')
  expect(await untilState(client, first, 'paused')).toMatchObject({ pauseReason: 'account-unusable' })
  expect(broken.maxim.ledger()).toHaveLength(0)

  const test = await refusalOf(client.connections.test({ id: broken.connection.id }))
  expect(test.code).toBe('CREDENTIALS_UNREADABLE')
  await client.connections.update({
    id: broken.connection.id,
    credentials: { accessToken: 'practice-token-not-a-secret' },
  })
  await client.deliveries.resume({ id: first })
  expect((await untilState(client, first, 'settled')).summary).toBe('accepted')
})

function spoil(database: string, connectionId: string): void {
  const db = new Database(database)
  db.prepare("UPDATE credentials SET sealed = 'v1:' || hex(randomblob(40)) WHERE connection_id = ?").run(connectionId)
  db.close()
}

/** A run that the provider has stopped after its first answers; it keeps what is unsent. */
async function stoppedRun(stage: 'test' | 'production' = 'test') {
  const console = await openApp({ tuning: { thresholds: { massAbove: 9_999, massHoldSeconds: 0, holdSeconds: 0 } } })
  if (stage === 'production') await console.client.system.unlockProduction()
  const { connection, maxim } = await addPractice(console, { stage })
  maxim.fault = 'refuse'
  const id = await send(console, connection.id, tenRequests)
  await vi.waitFor(async () => {
    expect(await console.client.deliveries.get({ id })).toMatchObject({ state: 'paused', counts: { inFlight: 0 } })
  }, patience)
  maxim.fault = 'none'
  return { ...console, console, connection, maxim, id }
}

test('a paused run takes a new token and no other account', async () => {
  const { client, connection, maxim, id } = await stoppedRun()
  const change = (credentials: Record<string, string>) => client.connections.update({ id: connection.id, credentials })
  expect((await refusalOf(change({ appId: 'another-app' }))).code).toBe('CONNECTION_BUSY')
  await change({ accessToken: 'practice-token-not-a-secret' })
  await client.deliveries.resume({ id })
  const { counts } = await untilState(client, id, 'settled')
  expect(maxim.ledger()).toHaveLength(counts.accepted)
})

// Would catch: a lock that a second click on "resume" walks around.
test('a run on production stops when production is locked, and goes on only once it is not', async () => {
  const console = await openApp({ tuning: { thresholds: { massAbove: 9_999, massHoldSeconds: 0, holdSeconds: 0 } } })
  const { client } = console
  await client.system.unlockProduction()
  const waiting: (() => void)[] = []
  const server = await startRecorder((_request, response) => {
    waiting.push(() => response.end(`{"code":200,"data":{"task_id":${waiting.length}}}`))
  })
  const connection = await addConnection(client, { baseUrl: server.origin, stage: 'production' })
  const id = await send(console, connection.id, tenRequests)
  await vi.waitFor(() => expect(waiting).toHaveLength(1), patience)
  waiting.shift()?.()
  await vi.waitFor(() => expect(waiting).toHaveLength(4), patience)
  await client.system.lockProduction()
  expect(await client.deliveries.get({ id })).toMatchObject({ state: 'paused', pauseReason: 'production-locked' })
  for (const answer of waiting.splice(0)) answer()
  await vi.waitFor(async () => expect((await client.deliveries.get({ id })).counts.inFlight).toBe(0), patience)
  expect(server.received).toHaveLength(5)
  expect((await refusalOf(client.deliveries.resume({ id }))).code).toBe('STAGE_LOCKED')
  await client.system.unlockProduction()
  await client.deliveries.resume({ id })
  await vi.waitFor(() => expect(server.received).toHaveLength(9), patience)
})

// Would catch: two thousand requests that run into a dead server one after the other.
test('a provider that can’t be reached stops the run, and nothing of the rest is lost', async () => {
  const console = await openApp()
  const { connection } = await addPractice(console)
  const { client } = console
  await client.connections.update({ id: connection.id, baseUrl: 'http://127.0.0.1:9' })
  const id = await send(console, connection.id, tenRequests)
  expect(await untilStateInTime(console, id, 'paused')).toMatchObject({
    pauseReason: 'unreachable',
    lastTrouble: { code: 'connection-refused' },
    counts: { notSent: 1, planned: 9 },
  })
})
