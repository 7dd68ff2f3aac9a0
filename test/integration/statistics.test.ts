import { describe, expect, test, vi } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { addPractice, aliases, patience, refusalOf, send, untilState } from '#test/helpers/sending.ts'

const minute = 60_000

/** A delivery of three requests that has settled. */
async function sentToMany() {
  const console = await openApp()
  const practice = await addPractice(console)
  const deliveryId = await send(console, practice.connection.id, { audience: aliases(1_203) })
  await untilState(console.client, deliveryId, 'settled')
  return { ...console, console, ...practice, deliveryId }
}
const totals = (channels: { target: number; sent: number; received: number }[]) =>
  channels.reduce((sum, { target, sent, received }) => [sum[0] + target, sum[1] + sent, sum[2] + received] as const, [
    0, 0, 0,
  ] as readonly [number, number, number])

// Would catch: a funnel of the last task instead of all of them.
test('the counters are the sum over a delivery’s tasks', async () => {
  const { client, clock, deliveryId, maxim } = await sentToMany()
  clock.advance(20 * minute)
  const { tasks, channels, problem } = await client.statistics.get({ deliveryId })
  expect([tasks, problem]).toEqual([{ read: 3, total: 3 }, null])
  expect(channels.map(({ channel }) => channel)).toEqual([
    'mxpush',
    'apns',
    'huawei',
    'xiaomi',
    'oppo',
    'vivo',
    'flyme',
    'fcm',
  ])
  const devices = maxim.ledger().reduce((sum, entry) => sum + entry.devices, 0)
  expect(totals(channels)[0]).toBe(devices)
  for (const { target, sent, received } of channels) expect(received <= sent && sent <= target).toBe(true)
})

test('they grow by the provider’s clock, and the last reading is kept over a restart', async () => {
  const { client, clock, deliveryId, folder, maxim, close } = await sentToMany()
  const first = await client.statistics.get({ deliveryId })
  clock.advance(2 * minute)
  const second = await client.statistics.get({ deliveryId })
  expect(totals(second.channels)[2]).toBeGreaterThan(totals(first.channels)[2])
  expect(second.takenAt).toBeGreaterThan(first.takenAt ?? Number.NaN)
  await close()
  maxim.fault = 'server-error'
  const again = await openApp({ folder, clock })
  const third = await again.client.statistics.get({ deliveryId })
  expect(totals(third.channels)).toEqual(totals(second.channels))
})

test('a provider that fails leaves the last reading and says why', async () => {
  const { client, clock, deliveryId, maxim } = await sentToMany()
  clock.advance(2 * minute)
  const before = await client.statistics.get({ deliveryId })
  maxim.fault = 'server-error'
  clock.advance(10_000)
  const after = await client.statistics.get({ deliveryId })
  expect(after.problem?.code).toBe('server-error')
  expect(after.channels).toEqual(before.channels)
  maxim.fault = 'none'
  clock.advance(10_000)
  expect((await client.statistics.get({ deliveryId })).problem).toBeNull()
})

// Would catch: curves with no points, because the counters are read only while somebody looks.
test('they are read by themselves after 1, 5, 15 and 60 minutes, 6 and 24 hours', async () => {
  const { client, clock, deliveryId } = await sentToMany()
  const readings = new Set<number>()
  const started = clock.now()
  const stop = new AbortController()
  const seen = (async () => {
    for await (const { topic, id } of await client.system.changes(undefined, { signal: stop.signal })) {
      if (topic === 'statistics' && id === deliveryId) readings.add(clock.now() - started)
    }
  })().catch(() => {})
  for (const [index, at] of [1, 5, 15, 60, 360, 1_440].entries()) {
    clock.advance(started + at * minute - clock.now())
    await vi.waitFor(() => expect(readings.size).toBe(index + 1), patience)
  }
  clock.advance(100 * 60 * minute)
  stop.abort()
  await seen
  expect([...readings]).toEqual([1, 5, 15, 60, 360, 1_440].map((at) => at * minute))
})

describe('there are none', () => {
  test('for a delivery of which nothing was accepted', async () => {
    const console = await openApp()
    const { connection, maxim } = await addPractice(console)
    maxim.fault = 'refuse'
    const deliveryId = await send(console, connection.id)
    await untilState(console.client, deliveryId, 'settled')
    const statistics = await console.client.statistics.get({ deliveryId })
    expect(statistics).toMatchObject({ tasks: { read: 0, total: 0 }, takenAt: null, problem: null })
    expect(totals(statistics.channels)).toEqual([0, 0, 0])
  })

  test('for a delivery that is not there', async () => {
    const { client } = await openApp()
    const deliveryId = '00000000-0000-4000-8000-000000000000'
    expect((await refusalOf(client.statistics.get({ deliveryId }))).code).toBe('NOT_FOUND')
  })
})

// Would catch: what was read long ago hidden, because its connection is gone.
test('those that were read are shown after the connection was removed', async () => {
  const { client, clock, deliveryId, connection } = await sentToMany()
  clock.advance(20 * minute)
  const before = await client.statistics.get({ deliveryId })
  await client.connections.remove({ id: connection.id })
  clock.advance(minute)
  const after = await client.statistics.get({ deliveryId })
  expect(after.channels).toEqual(before.channels)
})
