import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import {
  addPractice,
  aliases,
  everybody,
  type Message,
  named,
  refusalOf,
  review,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'

const dayMs = 24 * 60 * 60_000
const testAudience = { kind: 'alias' as const, values: named(2) }
const confirmation = '生产 App ALL'

async function bench(isAsked = true) {
  const app = await openApp({ tuning: { testFirst: isAsked, thresholds: defaultThresholds } })
  const { connection, maxim } = await addPractice(app, { name: '生产 App', stage: 'production' })
  const { client } = app
  await client.system.unlockProduction()
  return { app, client, clock: app.clock, id: connection.id, maxim }
}

const mass = (client: OpenApp['client'], id: string, message: Message = {}) =>
  review(client, id, { audience: everybody, ...message })

const outcomeOf = (client: OpenApp['client'], deliveryId: string) =>
  refusalOf(client.deliveries.submit({ deliveryId, confirmation }))

/** Sends the test of a reviewed delivery and waits for its end. */
async function tested({ client, clock }: Pick<OpenApp, 'client' | 'clock'>, deliveryId: string) {
  const { id } = await client.deliveries.sendTest({ id: randomUUID(), deliveryId })
  clock.advance(5_000)
  return untilState(client, id, 'settled')
}

describe('a mass send on production', () => {
  // Would catch: a push to everybody that nobody has ever seen on a device.
  test('is refused until the same content was accepted for the test audience', async () => {
    const { client, clock, id, maxim } = await bench()
    await client.connections.update({ id, testAudience })
    const { delivery, testFirst } = await mass(client, id)
    expect(testFirst).toEqual({ recipients: 2, acceptedAt: null })
    expect(await outcomeOf(client, delivery.id)).toEqual({
      code: 'TEST_FIRST',
      data: { hasAudience: true },
      defined: true,
    })

    const first = await tested({ client, clock }, delivery.id)
    expect(first).toMatchObject({ isTest: true, audience: { kind: 'alias', size: 2 }, summary: 'accepted' })
    expect(maxim.ledger()).toHaveLength(1)
    expect((await outcomeOf(client, delivery.id)).code).toBe('none')
    expect((await client.deliveries.get({ id: delivery.id })).isTest).toBe(false)
  })

  test('control: where no test is asked for, it goes', async () => {
    const { client, id } = await bench(false)
    const { delivery, testFirst } = await mass(client, id)
    expect(testFirst).toBeNull()
    expect((await outcomeOf(client, delivery.id)).code).toBe('none')
  })

  // Would catch: a message that was changed after it was tested.
  test('is refused again after one changed character, a day, or another test audience', async () => {
    const { client, clock, id } = await bench()
    await client.connections.update({ id, testAudience })
    const { delivery } = await mass(client, id)
    await tested({ client, clock }, delivery.id)
    const changed = await mass(client, id, { content: textMessage({ body: '您的订单已发货。' }) })
    expect((await outcomeOf(client, changed.delivery.id)).code).toBe('TEST_FIRST')
    const same = await mass(client, id)
    expect(same.testFirst?.acceptedAt).toBe(clock.now())

    await client.connections.update({ id, testAudience: { kind: 'alias', values: named(1) } })
    expect((await mass(client, id)).testFirst).toEqual({ recipients: 1, acceptedAt: null })
    await client.connections.update({ id, testAudience })
    expect((await mass(client, id)).testFirst?.acceptedAt).not.toBeNull()
    clock.advance(dayMs)
    expect((await mass(client, id)).testFirst).toEqual({ recipients: 2, acceptedAt: null })
  })

  // Would catch: any small send, or one that was refused, that passes for the test.
  test('is not allowed by a test that was refused, cancelled or sent to others', async () => {
    const { client, clock, id, maxim } = await bench()
    await client.connections.update({ id, testAudience })
    const { delivery } = await mass(client, id)
    maxim.fault = 'refuse'
    expect((await tested({ client, clock }, delivery.id)).counts.refused).toBe(1)
    maxim.fault = 'none'
    const held = await client.deliveries.sendTest({ id: randomUUID(), deliveryId: delivery.id })
    await client.deliveries.cancel({ id: held.id })
    const others = await review(client, id, { audience: aliases(2) })
    await client.deliveries.submit({ deliveryId: others.delivery.id })
    clock.advance(5_000)
    await untilState(client, others.delivery.id, 'settled')
    const refusal = await refusalOf(
      client.deliveries.submit({ deliveryId: delivery.id, confirmation, confirmDuplicate: true }),
    )
    expect(refusal.code).toBe('TEST_FIRST')
  })

  test('without a test audience leads to setting one', async () => {
    const { client, id } = await bench()
    const { delivery, testFirst } = await mass(client, id)
    expect(testFirst).toEqual({ recipients: null, acceptedAt: null })
    const refused = { code: 'TEST_FIRST', data: { hasAudience: false }, defined: true }
    expect(await outcomeOf(client, delivery.id)).toEqual(refused)
    expect(await refusalOf(client.deliveries.sendTest({ id: randomUUID(), deliveryId: delivery.id }))).toEqual(refused)
  })

  test('by a script is refused too, and leaves nothing behind', async () => {
    const { client, id } = await bench()
    const message = { connectionId: id, content: textMessage(), audience: { kind: 'all' as const }, confirmation }
    expect((await refusalOf(client.deliveries.submit(message))).code).toBe('TEST_FIRST')
    expect((await client.deliveries.list({})).items).toEqual([])
  })

  test('a press on “send test” that comes twice is one test', async () => {
    const { client, clock, id, maxim } = await bench()
    await client.connections.update({ id, testAudience })
    const { delivery } = await mass(client, id)
    const press = { id: randomUUID(), deliveryId: delivery.id }
    const [one, other] = [await client.deliveries.sendTest(press), await client.deliveries.sendTest(press)]
    expect(other.id).toBe(one.id)
    clock.advance(5_000)
    await untilState(client, one.id, 'settled')
    expect(maxim.ledger()).toHaveLength(1)
  })
})

describe('a test audience', () => {
  test.each<[string, typeof testAudience | { kind: 'user_id' | 'user'; values: string[] }]>([
    ['more than a few', { kind: 'alias', values: named(21) }],
    ['of another provider', { kind: 'user', values: ['u1'] }],
    ['that are no ids', { kind: 'user_id', values: ['u1'] }],
    ['twice the same', { kind: 'alias', values: ['u1', 'u1'] }],
  ])('%s is refused in words', async (_what, given) => {
    const { client, id } = await bench()
    const refusal = await refusalOf(client.connections.update({ id, testAudience: given }))
    expect(refusal).toMatchObject({ code: 'INVALID', data: { fields: [{ field: 'testAudience' }] } })
    expect((await client.connections.get({ id })).testAudience).toBeNull()
  })

  test('can be taken away, and both are in the audit', async () => {
    const { client, id } = await bench()
    expect((await client.connections.update({ id, testAudience })).testAudience).toEqual(testAudience)
    expect((await client.connections.update({ id, testAudience: null })).testAudience).toBeNull()
    const { items } = await client.audit.list({ limit: 2 })
    expect(items.map(({ detail }) => detail['changed'])).toEqual(['testAudience', 'testAudience'])
  })
})
