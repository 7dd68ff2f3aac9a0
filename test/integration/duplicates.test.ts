import { describe, expect, test } from 'vitest'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { Client } from '#shared/contract/index.ts'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { openApp, operator } from '#test/helpers/app.ts'
import {
  addPractice,
  everybody,
  type Message,
  named,
  refusalOf,
  review,
  submit,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'

const minuteMs = 60_000
const tuning = { thresholds: defaultThresholds }
const list = (count: number, first?: number) => ({ kind: 'alias' as const, text: named(count, first).join('\n') })

async function bench(minutes = defaultThresholds.duplicateMinutes) {
  const app = await openApp({ tuning: { thresholds: { ...defaultThresholds, duplicateMinutes: minutes } } })
  return { ...app, open: app, ...(await addPractice(app)) }
}

/** Sends for good and waits for its end. */
async function sent(client: Client, clock: { advance(ms: number): void }, id: string, message?: Message) {
  const delivery = await submit(client, id, message)
  clock.advance(30_000)
  await untilState(client, delivery.id, 'settled')
  return delivery
}

const blocked = async (client: Client, id: string, message?: Message, more: object = {}) => {
  const { delivery } = await review(client, id, message)
  return refusalOf(client.deliveries.submit({ deliveryId: delivery.id, ...more }))
}

describe('the same content again', () => {
  // Would catch: a second click, or a colleague in another window, that brings everybody the message twice.
  test('to some of the same recipients blocks, and names the earlier delivery and the overlap', async () => {
    const { client, clock, connection, maxim } = await bench()
    const earlier = await sent(client, clock, connection.id, { audience: list(3) })
    const again = await review(client, connection.id, { audience: list(3, 10_003) })
    const data = { deliveryId: earlier.id, title: '发货通知', at: earlier.submittedAt, operator, overlap: 1 }
    expect(again.duplicate).toEqual(data)
    expect(again.checks).toMatchObject([{ level: 'warn', code: 'duplicate' }])
    const deliveryId = again.delivery.id
    expect(await refusalOf(client.deliveries.submit({ deliveryId }))).toEqual({
      code: 'DUPLICATE',
      data,
      defined: true,
    })
    clock.advance(minuteMs)
    expect(maxim.ledger()).toHaveLength(1)

    await client.deliveries.submit({ deliveryId, confirmDuplicate: true })
    clock.advance(30_000)
    await untilState(client, deliveryId, 'settled')
    expect(maxim.ledger()).toHaveLength(2)
    const { timeline } = await client.deliveries.get({ id: deliveryId })
    expect(timeline).toMatchObject([{ detail: { duplicateOf: earlier.id } }, {}, {}])
  })

  // The control of all that follow: the guard is what stops it.
  test('control: without its minutes, nothing stops it', async () => {
    const { client, clock, connection } = await bench(0)
    await sent(client, clock, connection.id)
    expect((await blocked(client, connection.id)).code).toBe('none')
  })

  test.each<[string, Message, Message, unknown]>([
    ['everybody, then a list', { audience: everybody }, { audience: list(1) }, 'all'],
    ['a list, then everybody', { audience: list(1) }, { audience: everybody }, 'all'],
    [
      'tags of the same name',
      { audience: { kind: 'tag', text: 'beijing shanghai' } },
      { audience: { kind: 'tag', text: 'shanghai' } },
      'tags',
    ],
    ['a list of many requests', { audience: list(1_200) }, { audience: list(1_200, 10_601) }, 600],
  ])('%s', async (_what, first, second, overlap) => {
    const { client, clock, connection } = await bench()
    await sent(client, clock, connection.id, first)
    expect(await blocked(client, connection.id, second)).toMatchObject({ code: 'DUPLICATE', data: { overlap } })
  })

  test.each<[string, Message]>([
    ['to others', { audience: list(3, 10_004) }],
    ['to tags', { audience: { kind: 'tag', text: 'beijing' } }],
    ['with one character changed', { content: textMessage({ body: '您的订单已发货。' }) }],
  ])('%s goes', async (_what, second) => {
    const { client, clock, connection } = await bench()
    await sent(client, clock, connection.id)
    expect((await blocked(client, connection.id, second)).code).toBe('none')
  })

  test('goes after ten minutes, and through another account', async () => {
    const { open, client, clock, connection } = await bench()
    const other = await addPractice(open, { name: '另一个' })
    await sent(client, clock, connection.id)
    expect((await blocked(client, other.connection.id)).code).toBe('none')
    clock.advance(9 * minuteMs)
    expect((await blocked(client, connection.id)).code).toBe('DUPLICATE')
    clock.advance(minuteMs + 1)
    expect((await blocked(client, connection.id)).code).toBe('none')
  })

  // Would catch: a guard that lives in the memory of one run.
  test('blocks after a restart', async () => {
    const first = await bench()
    await sent(first.client, first.clock, first.connection.id)
    await first.close()
    const { client } = await openApp({ folder: first.folder, clock: first.clock, tuning })
    expect((await blocked(client, first.connection.id)).code).toBe('DUPLICATE')
  })

  test('goes when the first was cancelled in its hold, or refused by the provider', async () => {
    const { client, clock, connection, maxim } = await bench()
    const { id } = await submit(client, connection.id)
    expect((await blocked(client, connection.id)).code).toBe('DUPLICATE')
    await client.deliveries.cancel({ id })
    maxim.fault = 'refuse'
    const { delivery } = await review(client, connection.id)
    await client.deliveries.submit({ deliveryId: delivery.id })
    clock.advance(30_000)
    expect((await untilState(client, delivery.id, 'settled')).counts.refused).toBe(1)
    expect((await blocked(client, connection.id)).code).toBe('none')
  })

  // Would catch: two windows that pass the check together.
  test('submitted twice at once goes once', async () => {
    const { client, connection } = await bench()
    const reviews = [await review(client, connection.id), await review(client, connection.id)]
    const codes = await Promise.all(
      reviews.map(({ delivery }) => refusalOf(client.deliveries.submit({ deliveryId: delivery.id }))),
    )
    expect(codes.map(({ code }) => code).sort()).toEqual(['DUPLICATE', 'none'])
  })

  test('blocks a schedule for about the same time, and a script', async () => {
    const { client, clock, connection } = await bench()
    const at = clock.now() + 60 * minuteMs
    const schedule = { at, zone: 'Asia/Shanghai' }
    const { delivery } = await review(client, connection.id)
    await client.deliveries.submit({ deliveryId: delivery.id, schedule })
    clock.advance(20 * minuteMs)
    expect((await blocked(client, connection.id, {}, { schedule: { ...schedule, at: at + 9 * minuteMs } })).code).toBe(
      'DUPLICATE',
    )
    expect((await blocked(client, connection.id, {}, { schedule: { ...schedule, at: at + 11 * minuteMs } })).code).toBe(
      'none',
    )
    const audience = { kind: 'alias' as const, values: named(1) }
    clock.advance(35 * minuteMs)
    const direct = { connectionId: connection.id, content: textMessage(), audience }
    expect((await refusalOf(client.deliveries.submit(direct))).code).toBe('DUPLICATE')
    const answer: Delivery = await client.deliveries.submit({ ...direct, confirmDuplicate: true })
    expect(answer.state).toBe('held')
  })
})
