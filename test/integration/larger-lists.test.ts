import { describe, expect, test } from 'vitest'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { type OpenApp, openApp, operator } from '#test/helpers/app.ts'
import {
  addPractice,
  aliases,
  everybody,
  type Message,
  named,
  refusalOf,
  review,
  submit,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'

const rule = { largerTimes: defaultThresholds.largerTimes }

async function bench(thresholds = rule) {
  const app = await openApp({ tuning: { thresholds } })
  return { app, client: app.client, clock: app.clock, ...(await addPractice(app)) }
}

/** Sends for good and waits for its end. */
async function sent({ client, clock }: Pick<OpenApp, 'client' | 'clock'>, id: string, message?: Message) {
  const delivery = await submit(client, id, message)
  clock.advance(30_000)
  return untilState(client, delivery.id, 'settled')
}

const codeOf = async ({ client }: Pick<OpenApp, 'client'>, id: string, message: Message, more: object = {}) => {
  const { delivery } = await review(client, id, message)
  return (await refusalOf(client.deliveries.submit({ deliveryId: delivery.id, ...more }))).code
}
const titled = (title: string) => textMessage({ title })

describe('a list many times as long as the last one', () => {
  // Would catch: the whole customer base in place of last month's two hundred, because a wrong list was pasted.
  test('is stopped until it is confirmed, and names what it was compared with', async () => {
    const { app, client, clock, connection, maxim } = await bench()
    const earlier = await sent(app, connection.id, { audience: aliases(100) })
    const { delivery, growth, checks } = await review(client, connection.id, { audience: aliases(2_000) })
    const data = {
      ...{ size: 2_000, basis: 'title', deliveryId: earlier.id, title: '发货通知' },
      ...{ at: earlier.submittedAt, operator, reached: 100 },
    }
    expect(growth).toEqual(data)
    expect(checks).toMatchObject([{ level: 'warn', code: 'much-larger' }])
    const deliveryId = delivery.id
    expect(await refusalOf(client.deliveries.submit({ deliveryId }))).toEqual({
      ...{ code: 'MUCH_LARGER', data, defined: true },
    })
    clock.advance(60_000)
    expect(maxim.ledger()).toHaveLength(1)

    await client.deliveries.submit({ deliveryId, confirmLarger: true })
    clock.advance(30_000)
    expect(await untilState(client, deliveryId, 'settled')).toMatchObject({ summary: 'accepted' })
    expect(maxim.ledger()).toHaveLength(5)
    const { timeline } = await client.deliveries.get({ id: deliveryId })
    expect(timeline).toMatchObject([{ detail: { largerThan: earlier.id } }, {}, {}])
    // the next one like it is nothing new
    expect(await codeOf(app, connection.id, { audience: aliases(2_000) })).toBe('none')
  })

  // The control of all that follow: the rule is what stops it.
  test('control: with the rule off it would leave', async () => {
    const { app, client, clock, connection, maxim } = await bench({ largerTimes: 0 })
    await sent(app, connection.id, { audience: aliases(100) })
    const { delivery, growth } = await review(client, connection.id, { audience: aliases(2_000) })
    expect(growth).toBeNull()
    await client.deliveries.submit({ deliveryId: delivery.id })
    clock.advance(30_000)
    await untilState(client, delivery.id, 'settled')
    expect(maxim.ledger()).toHaveLength(5)
  })

  // Would catch: a guard that lives in the memory of one run.
  test('is stopped after a restart', async () => {
    const first = await bench()
    await sent(first.app, first.connection.id, { audience: aliases(100) })
    await first.app.close()
    const again = await openApp({ folder: first.app.folder, clock: first.clock, tuning: { thresholds: rule } })
    expect(await codeOf(again, first.connection.id, { audience: aliases(2_000) })).toBe('MUCH_LARGER')
  })

  test('of another title is compared with the largest of the last five', async () => {
    const { app, connection } = await bench()
    await sent(app, connection.id, { audience: aliases(60), content: titled('甲') })
    await sent(app, connection.id, { audience: aliases(3), content: titled('乙') })
    expect(await codeOf(app, connection.id, { audience: aliases(599), content: titled('丙') })).toBe('none')
    expect(await codeOf(app, connection.id, { audience: aliases(600), content: titled('丙') })).toBe('MUCH_LARGER')
  })

  test('nothing is asked without a history, of "all", of a handful, and after a push that reached nobody', async () => {
    const { app, connection } = await bench()
    expect(await codeOf(app, connection.id, { audience: aliases(2_000) })).toBe('none')
    const other = await addPractice(app, { name: '另一个' })
    await sent(app, other.connection.id, { audience: aliases(1) })
    expect(await codeOf(app, other.connection.id, { audience: aliases(50) })).toBe('none')
    expect(await codeOf(app, other.connection.id, { audience: everybody })).toBe('none')
    const third = await addPractice(app, { name: '第三个' })
    third.maxim.fault = 'refuse'
    expect((await sent(app, third.connection.id, { audience: aliases(3) })).counts.refused).toBe(1)
    expect(await codeOf(app, third.connection.id, { audience: aliases(2_000) })).toBe('none')
  })

  // Would catch: a script that goes round the rule in one call.
  test('is stopped for scripts too, and leaves nothing behind', async () => {
    const { app, client, connection } = await bench()
    await sent(app, connection.id, { audience: aliases(100) })
    const audience = { kind: 'alias' as const, values: named(2_000) }
    const direct = { connectionId: connection.id, content: textMessage(), audience }
    expect((await refusalOf(client.deliveries.submit(direct))).code).toBe('MUCH_LARGER')
    expect(await client.drafts.list()).toEqual([])
    expect((await client.deliveries.submit({ ...direct, confirmLarger: true })).state).toBe('held')
  })

  test('also at a time of its own', async () => {
    const { app, clock, connection } = await bench()
    await sent(app, connection.id, { audience: aliases(100) })
    const schedule = { at: clock.now() + 3_600_000, zone: 'Asia/Shanghai' }
    expect(await codeOf(app, connection.id, { audience: aliases(2_000) }, { schedule })).toBe('MUCH_LARGER')
    expect(await codeOf(app, connection.id, { audience: aliases(2_000) }, { schedule, confirmLarger: true })).toBe(
      'none',
    )
  })
})
