import { describe, expect, test } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import {
  addConnection,
  addPractice,
  practiceConnection,
  refusalOf,
  review,
  saveDraft,
  send,
  untilState,
} from '#test/helpers/sending.ts'

const elsewhere = (port: number) => `http://127.0.0.1:${port}`

// Would catch: a changed address that is not used, because a call of that moment still holds the old one.
test('a review at the very moment of a change does not keep the old connection alive', async () => {
  const console = await openApp()
  const { client } = console
  const { connection } = await addPractice(console)
  const addresses: string[] = []
  for (let port = 100; port < 110; port += 1) {
    await client.connections.update({ id: connection.id, baseUrl: elsewhere(9) })
    const draftId = await saveDraft(client, connection.id)
    await Promise.allSettled([
      client.deliveries.review({ draftId }),
      client.connections.update({ id: connection.id, baseUrl: elsewhere(port) }),
    ])
    addresses.push((await client.deliveries.review({ draftId })).firstRequest.url)
  }
  expect(addresses).toEqual(Array.from({ length: 10 }, (_, index) => `${elsewhere(100 + index)}/push/notify`))
})

describe('a connection', () => {
  test('shows which secrets are set and since when, and nothing of them', async () => {
    const { client, clock } = await openApp()
    const connection = await addConnection(client, { baseUrl: elsewhere(9) })
    expect(connection).toMatchObject({ account: 'practice-app', settings: { appId: 'practice-app' } })
    expect(connection.secrets).toEqual([{ field: 'accessToken', isSet: true, updatedAt: clock.now() }])
    expect(JSON.stringify(await client.connections.list())).not.toContain('not-a-secret')
  })

  test('keeps a secret that a change leaves out', async () => {
    const console = await openApp()
    const { connection, maxim } = await addPractice(console)
    await console.client.connections.update({ id: connection.id, name: '新名', credentials: { appId: 'practice-app' } })
    const id = await send(console, connection.id)
    expect((await untilState(console.client, id, 'settled')).summary).toBe('accepted')
    expect(maxim.ledger()).toHaveLength(1)
  })

  // Would catch: two windows, of which the one that saves last takes back what the other has changed.
  test('keeps all that a change leaves out', async () => {
    const { client } = await openApp()
    const before = await addConnection(client, { baseUrl: elsewhere(9) })
    const { id, limits } = before
    await client.connections.update({ id, limits: { perSecond: 77 } })
    await client.connections.update({ id, limits: { inFlight: 3 } })
    await client.connections.update({ id, baseUrl: elsewhere(10) })
    const after = await client.connections.update({ id, name: '新名' })
    expect(limits).not.toEqual({ inFlight: 3, perSecond: 77 })
    expect(after).toEqual({
      ...before,
      ...{ name: '新名', baseUrl: elsewhere(10), limits: { inFlight: 3, perSecond: 77 } },
      updatedAt: after.updatedAt,
    })
  })

  // Would catch: a practice connection that asks for nothing before it reaches a real provider.
  test.each(['https://api.example.com', 'http://127.0.0.1.evil.com', 'http://127.0.0.1@evil.com'])(
    'of the practice stage can’t point to %s',
    async (baseUrl) => {
      const { client } = await openApp()
      expect((await refusalOf(addConnection(client, { baseUrl, stage: 'practice' }))).code).toBe('INVALID')
      const { id } = await addConnection(client, { baseUrl: elsewhere(9), stage: 'practice' })
      expect((await refusalOf(client.connections.update({ id, baseUrl }))).code).toBe('INVALID')
    },
  )

  test('of the test stage can’t be turned into practice while it points elsewhere', async () => {
    const { client } = await openApp()
    const { id } = await addConnection(client, { baseUrl: 'https://api.example.com' })
    expect((await refusalOf(client.connections.update({ id, stage: 'practice' }))).code).toBe('INVALID')
  })

  test('has a name of its own, whatever its letters', async () => {
    const { client } = await openApp()
    await addConnection(client, { name: 'Shop', baseUrl: elsewhere(9) })
    expect((await refusalOf(addConnection(client, { name: 'SHOP', baseUrl: elsewhere(9) }))).code).toBe('NAME_TAKEN')
  })

  test.each([
    [{ accessToken: 'x' }, 'appId'],
    [{ appId: 'a', accessToken: ' ' }, 'accessToken'],
    [{ appId: 'a', accessToken: 'a\nb' }, 'accessToken'],
    [{ appId: 'a', accessToken: 'b', other: 'c' }, 'other'],
  ])('with credentials %j is refused, field %s', async (credentials, field) => {
    const { client } = await openApp()
    const input = { name: 'x', provider: 'maxim', stage: 'test', baseUrl: elsewhere(9), credentials } as const
    const { code, data } = await refusalOf(client.connections.create(input))
    expect([code, (data as { fields: { field: string }[] }).fields[0]?.field]).toEqual(['INVALID', field])
  })

  test('under way can’t be removed; the practice connection never can', async () => {
    const console = await openApp()
    const { client } = console
    const { connection } = await addPractice(console)
    const { delivery } = await review(client, connection.id)
    await client.deliveries.submit({ deliveryId: delivery.id })
    expect((await refusalOf(client.connections.remove({ id: connection.id }))).code).toBe('CONNECTION_BUSY')
    const builtIn = (await client.connections.list()).find((one) => one.builtIn)
    expect((await refusalOf(client.connections.remove({ id: builtIn?.id ?? '' }))).code).toBe('INVALID')
  })
})

// Would catch: a first start at which there is nothing to try.
test('a practice connection is there from the first start, and again after the next', async () => {
  const first = await openApp()
  expect(await practiceConnection(first.client)).toMatchObject({ stage: 'practice' })
  await first.close()
  const second = await openApp({ folder: first.folder, clock: first.clock })
  const connection = await practiceConnection(second.client)
  const [practice] = await second.client.system.practice()
  expect(connection.baseUrl).toBe(practice?.baseUrl)
  const id = await send(second, connection.id)
  expect((await untilState(second.client, id, 'settled')).summary).toBe('accepted')
})

// Would catch: a receiver that gets its events at another address than the operator has entered.
test('the address of a forwarding target is kept as it stands', async () => {
  const { client } = await openApp()
  const credentials = { status: 'on', mode: 'token', token: 'a-fixed-token' }
  const target = { name: '目标', provider: 'forward' as const, stage: 'test' as const, credentials }
  const baseUrl = 'https://push.example.com/events/?tenant=7'
  expect(await client.connections.create({ ...target, baseUrl })).toMatchObject({ baseUrl })
  const wrong = client.connections.create({ ...target, name: '另一个', baseUrl: 'https://u:p@push.example.com/' })
  expect((await refusalOf(wrong)).code).toBe('INVALID')
})
