import { describe, expect, test } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import {
  addPractice,
  aliases,
  everybody,
  type Message,
  refusalOf,
  review,
  send,
  untilState,
} from '#test/helpers/sending.ts'

const minutes = (count: number) => count * 60_000

const bench = async () => {
  const console = await openApp()
  const production = await addPractice(console, { name: '生产 App', stage: 'production' })
  const submit = async (message: Message, confirmation?: string) => {
    const { delivery } = await review(console.client, production.connection.id, message)
    return refusalOf(console.client.deliveries.submit({ deliveryId: delivery.id, confirmation }))
  }
  return { ...console, console, ...production, submit }
}

describe('the stage lock', () => {
  // Would catch: a console that can reach customers as soon as it is opened.
  test('is closed at start, and nothing leaves for production', async () => {
    const { client, clock, maxim, submit } = await bench()
    expect(await client.system.stageLock()).toEqual({ unlockedUntil: null })
    expect((await submit({})).code).toBe('STAGE_LOCKED')
    clock.advance(minutes(1))
    expect(maxim.ledger()).toHaveLength(0)
  })

  test('is closed again after a restart', async () => {
    const first = await openApp()
    await first.client.system.unlockProduction()
    await first.close()
    const { client } = await openApp({ folder: first.folder, clock: first.clock })
    expect(await client.system.stageLock()).toEqual({ unlockedUntil: null })
  })

  test('opens on the operator’s word and closes after 30 minutes without use', async () => {
    const { client, clock, submit } = await bench()
    expect(await client.system.unlockProduction()).toEqual({ unlockedUntil: clock.now() + minutes(30) })
    clock.advance(minutes(30) - 1)
    expect((await submit({})).code).toBe('none')
    clock.advance(1)
    expect(await client.system.stageLock()).toEqual({ unlockedUntil: null })
    expect((await submit({})).code).toBe('STAGE_LOCKED')
  })

  test('stays open while somebody is at the console, and a touch opens nothing', async () => {
    const { client, clock } = await bench()
    expect(await client.system.touch()).toEqual({ unlockedUntil: null })
    await client.system.unlockProduction()
    for (let touch = 0; touch < 4; touch += 1) {
      clock.advance(minutes(20))
      expect(await client.system.touch()).toEqual({ unlockedUntil: clock.now() + minutes(30) })
    }
    clock.advance(minutes(31))
    expect(await client.system.touch()).toEqual({ unlockedUntil: null })
  })

  test('closes on the operator’s word', async () => {
    const { client, submit } = await bench()
    await client.system.unlockProduction()
    expect(await client.system.lockProduction()).toEqual({ unlockedUntil: null })
    expect((await submit({})).code).toBe('STAGE_LOCKED')
  })

  // Would catch: a run of yesterday that goes on to customers at a click, with production locked.
  test('stands before a paused run on production too', async () => {
    const { client, console, clock, connection, maxim } = await bench()
    await client.system.unlockProduction()
    maxim.fault = 'refuse'
    const { delivery } = await review(client, connection.id, { audience: aliases(3_000) })
    const confirmation = '生产 App 3000'
    await client.deliveries.submit({ deliveryId: delivery.id, confirmation })
    clock.advance(30_000)
    await untilState(client, delivery.id, 'paused')
    maxim.fault = 'none'
    await console.client.system.lockProduction()
    expect((await refusalOf(client.deliveries.resume({ id: delivery.id }))).code).toBe('STAGE_LOCKED')
  })

  // Control: the other stages send without it.
  test('does not stand before test and practice', async () => {
    const console = await openApp()
    for (const stage of ['test', 'practice'] as const) {
      const { connection } = await addPractice(console, { name: stage, stage })
      const id = await send(console, connection.id)
      expect((await untilState(console.client, id, 'settled')).summary).toBe('accepted')
    }
  })
})

describe('a mass send on production', () => {
  const mass = { audience: aliases(501) }
  const unlocked = async () => {
    const opened = await bench()
    await opened.client.system.unlockProduction()
    return opened
  }

  // Would catch: 501 customers reached by one click.
  test.each([undefined, '', '501', '生产 App', '生产 App 500', '生产 App ALL', '501 生产 App', '测试 App 501'])(
    'is refused when %j is typed, and says what to type',
    async (typed) => {
      const { submit, clock, maxim } = await unlocked()
      const refusal = await submit(mass, typed)
      expect(refusal).toEqual({ code: 'NOT_CONFIRMED', data: { expected: '生产 App 501' }, defined: true })
      clock.advance(minutes(1))
      expect(maxim.ledger()).toHaveLength(0)
    },
  )

  test.each(['生产 App 501', '生产App５０１'])('leaves when %j is typed', async (typed) => {
    const { submit, client, clock, maxim } = await unlocked()
    const { data } = await submit(mass, typed)
    clock.advance(30_000)
    await untilState(client, (data as { id: string }).id, 'settled')
    expect(maxim.ledger()).toHaveLength(2)
  })

  test('to everybody needs ALL or 全部', async () => {
    const { submit } = await unlocked()
    expect(await submit({ audience: everybody })).toMatchObject({
      code: 'NOT_CONFIRMED',
      data: { expected: '生产 App ALL' },
    })
    expect((await submit({ audience: everybody }, '生产 App 12000')).code).toBe('NOT_CONFIRMED')
    expect((await submit({ audience: everybody }, '生产 App 全部')).code).toBe('none')
  })

  test('by tags is mass, since nobody knows how many they are', async () => {
    const { submit } = await unlocked()
    expect((await submit({ audience: { kind: 'tag', text: 'beijing' } })).code).toBe('NOT_CONFIRMED')
  })

  test('of a script needs the same words', async () => {
    const { client, connection, maxim, clock } = await unlocked()
    const { content, audience } = { ...(await review(client, connection.id)), audience: { kind: 'all' as const } }
    const message = { connectionId: connection.id, content, audience }
    expect((await refusalOf(client.deliveries.submit(message))).code).toBe('NOT_CONFIRMED')
    clock.advance(minutes(1))
    expect(maxim.ledger()).toHaveLength(0)
  })

  test('of 500 is none: one click is enough, and so is it for 501 elsewhere', async () => {
    const { submit, console } = await unlocked()
    expect((await submit({ audience: aliases(500) })).code).toBe('none')
    const { connection } = await addPractice(console)
    const shown = await review(console.client, connection.id, mass)
    expect([shown.mass, shown.confirmation]).toEqual([true, null])
    expect((await refusalOf(console.client.deliveries.submit({ deliveryId: shown.delivery.id }))).code).toBe('none')
  })
})
