import { expect, test, vi } from 'vitest'
import type { Audience } from '#shared/domain/audience.ts'
import { openApp } from '#test/helpers/app.ts'
import { addBaidu } from '#test/helpers/baidu.ts'
import { addPractice, everybody, patience, review, send, untilState } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

const all: Audience = { kind: 'all' }
const tags = (...values: string[]): Audience => ({ kind: 'tag', values })

// Would catch: "all" without a number though the provider told it last week; or the number of another audience.
test('an audience of unknown size tells what it came to the last time, also after a restart', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, maxim } = await addPractice(console)
  const connectionId = connection.id
  expect(await client.audiences.lastReach({ connectionId, audience: all })).toEqual({ last: null })
  expect((await review(client, connectionId, { audience: everybody })).lastReach).toBeNull()

  const deliveryId = await send(console, connectionId, { audience: everybody })
  const { startedAt } = await untilState(client, deliveryId, 'settled')
  await client.statistics.get({ deliveryId })
  const devices = maxim.ledger()[0]?.devices ?? Number.NaN
  const last = { deliveryId, at: startedAt, devices }
  await vi.waitFor(async () => {
    expect(await client.audiences.lastReach({ connectionId, audience: all })).toEqual({ last })
  }, patience)
  clock.advance(3 * 24 * 3_600_000)
  expect((await review(client, connectionId, { audience: everybody })).lastReach).toEqual(last)
  expect((await review(client, connectionId)).lastReach).toBeNull()
  expect(await client.audiences.lastReach({ connectionId, audience: tags('beijing') })).toEqual({ last: null })
  const other = await addPractice(console, { name: '另一个' })
  expect(await client.audiences.lastReach({ connectionId: other.connection.id, audience: all })).toEqual({ last: null })
  await console.close()

  const again = await openApp({ folder: console.folder, clock })
  expect(await again.client.audiences.lastReach({ connectionId, audience: all })).toEqual({ last })
})

test('tags are the same in whatever order', async () => {
  const console = await openApp()
  const { connection } = await addPractice(console)
  const audience = { kind: 'tag' as const, text: 'beijing shanghai' }
  const deliveryId = await send(console, connection.id, { audience })
  await untilState(console.client, deliveryId, 'settled')
  await console.client.statistics.get({ deliveryId })
  const { last } = await console.client.audiences.lastReach({
    connectionId: connection.id,
    audience: tags('shanghai', 'beijing'),
  })
  expect(last).toMatchObject({ deliveryId })
})

// Would catch: a provider that does not answer, shown as a size of 0.
test('Baidu tells how many devices have a tag; unknown where it doesn’t', async () => {
  const console = await openApp()
  const { client } = console
  const { connection, baidu } = await addBaidu(console)
  const ask = (tag: string) => client.audiences.countTag({ connectionId: connection.id, tag })
  expect(await ask('新用户')).toEqual({ devices: 300 })
  expect(await ask('没有的标签')).toEqual({ devices: null })
  baidu.fault = 'server-error'
  expect(await ask('新用户')).toEqual({ devices: null })
  const maxim = await addPractice(console, { name: '美信' })
  expect(await client.audiences.countTag({ connectionId: maxim.connection.id, tag: 'a' })).toEqual({ devices: null })
})

// Would catch: a review that waits for ever for a number that is only nice to have.
test('it is asked for ten seconds at most', async () => {
  const console = await openApp()
  const silent = await startRecorder(() => {})
  const { id: connectionId } = await console.client.connections.create({
    ...{ name: '不回答', provider: 'baidu', stage: 'test', baseUrl: silent.origin },
    credentials: { apiKey: 'key', secretKey: 'secret' },
  })
  const asked = console.client.audiences.countTag({ connectionId, tag: '新用户' })
  let answer: unknown = null
  void asked.then((value) => {
    answer = value
  })
  await vi.waitFor(() => {
    console.clock.advance(1_000)
    expect(answer).toEqual({ devices: null })
  }, patience)
})
