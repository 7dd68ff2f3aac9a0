import { describe, expect, test, vi } from 'vitest'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { passTime } from '#test/helpers/clock.ts'
import {
  addPractice,
  aliases,
  everybody,
  patience,
  refusalOf,
  review,
  saveDraft,
  send,
  untilState,
} from '#test/helpers/sending.ts'

const minute = 60_000
const hour = 60 * minute
const zone = 'Asia/Shanghai'

/** A message that is to leave in an hour. */
async function scheduled(console: OpenApp, connectionId: string) {
  const { client, clock } = console
  const draftId = await saveDraft(client, connectionId)
  const { delivery } = await client.deliveries.review({ draftId })
  const at = clock.now() + hour
  const { id } = await client.deliveries.submit({ deliveryId: delivery.id, schedule: { at, zone } })
  return { id, at, draftId }
}

const asking = (console: OpenApp, id: string) =>
  vi.waitFor(async () => {
    const { schedule } = await console.client.deliveries.get({ id })
    expect(schedule?.ask).not.toBeNull()
    return schedule?.ask
  }, patience)

test('leaves at its time and not before, once', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, maxim } = await addPractice(console)
  const { id, at } = await scheduled(console, connection.id)
  expect(await client.deliveries.get({ id })).toMatchObject({ state: 'scheduled', schedule: { at, zone, ask: null } })
  expect((await client.deliveries.list({ tab: 'waiting' })).items.map((one) => one.id)).toEqual([id])
  expect(await client.drafts.list()).toEqual([])
  await passTime(clock, hour - 1)
  expect((await client.deliveries.get({ id })).state).toBe('scheduled')
  expect(maxim.ledger()).toEqual([])
  clock.advance(1)
  expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted', startedAt: at })
  await passTime(clock, 24 * hour, 60_000)
  expect(maxim.ledger()).toHaveLength(1)
})

test('is taken back until it leaves, and is a draft again', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, maxim } = await addPractice(console)
  const { id, draftId } = await scheduled(console, connection.id)
  expect(await client.deliveries.cancel({ id })).toEqual({ draftId })
  expect(await client.deliveries.get({ id })).toMatchObject({ state: 'settled', summary: 'cancelled' })
  expect((await client.drafts.list()).map((draft) => draft.id)).toEqual([draftId])
  await passTime(clock, 2 * hour, 60_000)
  expect(maxim.ledger()).toEqual([])
  expect((await refusalOf(client.deliveries.cancel({ id }))).code).toBe('TOO_LATE')
})

describe('asks, and never leaves late by itself,', () => {
  // Would catch: a greeting of the morning that goes out when somebody opens the console in the evening.
  test('when the console was closed at its time', async () => {
    const first = await openApp()
    const { connection, maxim } = await addPractice(first)
    const { id } = await scheduled(first, connection.id)
    await first.close()
    first.clock.advance(hour + 2 * minute)
    const second = await openApp({ folder: first.folder, clock: first.clock })
    expect(await asking(second, id)).toBe('missed')
    await passTime(second.clock, 24 * hour, 60_000)
    expect(maxim.ledger()).toEqual([])
    // the operator's word sends it, after a hold
    await second.client.deliveries.submit({ deliveryId: id })
    second.clock.advance(5_000)
    expect(await untilState(second.client, id, 'settled')).toMatchObject({ summary: 'accepted', schedule: null })
    expect(maxim.ledger()).toHaveLength(1)
  })

  test('when the clock jumps over its time', async () => {
    const console = await openApp()
    const { connection, maxim } = await addPractice(console)
    const { id } = await scheduled(console, connection.id)
    console.clock.jump(2 * hour)
    await passTime(console.clock, 15_000)
    expect(await asking(console, id)).toMatch(/missed|clock-jumped/)
    await passTime(console.clock, 24 * hour, 60_000)
    expect(maxim.ledger()).toEqual([])
  })

  test('when the clock jumps to just behind its time', async () => {
    const console = await openApp()
    const { connection, maxim } = await addPractice(console)
    const { id } = await scheduled(console, connection.id)
    console.clock.jump(hour - 10_000)
    await passTime(console.clock, 15_000)
    expect(await asking(console, id)).toBe('clock-jumped')
    expect(maxim.ledger()).toEqual([])
  })

  test('when the credentials are locked', async () => {
    const first = await openApp()
    const { connection, maxim } = await addPractice(first)
    await first.client.system.protectVault({ passphrase: 'correct horse battery' })
    const { id } = await scheduled(first, connection.id)
    await first.close()
    const second = await openApp({ folder: first.folder, clock: first.clock })
    await passTime(second.clock, hour)
    expect(await asking(second, id)).toBe('vault-locked')
    expect(maxim.ledger()).toEqual([])
  })

  test('and takes another time', async () => {
    const console = await openApp()
    const { client, clock } = console
    const { connection, maxim } = await addPractice(console)
    const { id } = await scheduled(console, connection.id)
    clock.jump(2 * hour)
    await passTime(clock, 15_000)
    await asking(console, id)
    const at = clock.now() + hour
    await client.deliveries.submit({ deliveryId: id, schedule: { at, zone } })
    expect(await client.deliveries.get({ id })).toMatchObject({ state: 'scheduled', schedule: { at, ask: null } })
    await passTime(clock, hour)
    expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted' })
    expect(maxim.ledger()).toHaveLength(1)
  })
})

test('survives a restart before its time', async () => {
  const first = await openApp()
  const { connection, maxim } = await addPractice(first)
  const { id } = await scheduled(first, connection.id)
  await first.close()
  const { client, clock } = await openApp({ folder: first.folder, clock: first.clock })
  await passTime(clock, hour)
  expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted' })
  expect(maxim.ledger()).toHaveLength(1)
})

describe('on production', () => {
  const thresholds = { massAbove: 500, massHoldSeconds: 30, holdSeconds: 5 }

  // Would catch: a mass send at night that nobody confirmed, or one that was confirmed and is stopped by a lock.
  test('it is confirmed when it is made, and the lock does not stop it', async () => {
    const console = await openApp({ tuning: { thresholds } })
    const { client, clock } = console
    const { connection, maxim } = await addPractice(console, { stage: 'production' })
    const { delivery } = await review(client, connection.id, { audience: everybody })
    const schedule = { at: clock.now() + hour, zone }
    const submit = (confirmation?: string) =>
      client.deliveries.submit({ deliveryId: delivery.id, schedule, ...(confirmation && { confirmation }) })
    expect((await refusalOf(submit())).code).toBe('STAGE_LOCKED')
    await client.system.unlockProduction()
    expect((await refusalOf(submit())).code).toBe('NOT_CONFIRMED')
    await submit('门店 App ALL')
    await client.system.lockProduction()
    await passTime(clock, hour)
    expect(await untilState(client, delivery.id, 'settled')).toMatchObject({ summary: 'accepted' })
    expect(maxim.ledger()).toHaveLength(1)
  })
})

test.each([
  ['now', 0],
  ['in the past', -hour],
  ['in two years', 2 * 366 * 24 * hour],
])('a time that is %s is refused, and nothing is lost', async (_name, distance) => {
  const console = await openApp()
  const { client, clock } = console
  const { connection } = await addPractice(console)
  const { delivery } = await review(client, connection.id)
  const schedule = { at: clock.now() + distance, zone }
  expect((await refusalOf(client.deliveries.submit({ deliveryId: delivery.id, schedule }))).code).toBe('INVALID')
  expect(await client.drafts.list()).toHaveLength(1)
})

// Would catch: a message whose display is over before it leaves.
test('a message that would be out of date by then is refused', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection } = await addPractice(console)
  const content = {
    provider: 'maxim' as const,
    setting: {},
    message: { type: 'text' as const, body: '今天有效', show_end_time: Math.floor(clock.now() / 1000) + 1_800 },
  }
  const { delivery } = await review(client, connection.id, { content })
  const schedule = { at: clock.now() + hour, zone }
  expect((await refusalOf(client.deliveries.submit({ deliveryId: delivery.id, schedule }))).code).toBe('REVIEW_BLOCKED')
})

test('a connection with a schedule keeps its account and takes a new token', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection } = await addPractice(console)
  const { id } = await scheduled(console, connection.id)
  const change = (credentials: Record<string, string>) => client.connections.update({ id: connection.id, credentials })
  expect((await refusalOf(change({ appId: 'another-app' }))).code).toBe('CONNECTION_BUSY')
  expect((await refusalOf(client.connections.remove({ id: connection.id }))).code).toBe('CONNECTION_BUSY')
  await change({ accessToken: 'practice-token-not-a-secret' })
  await passTime(clock, hour)
  expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted' })
})

test('what waits is listed by its time', async () => {
  const console = await openApp()
  const { client } = console
  const { connection } = await addPractice(console)
  const late = await scheduled(console, connection.id)
  const { delivery } = await review(client, connection.id, { audience: aliases(2) })
  await client.deliveries.submit({ deliveryId: delivery.id })
  const { items } = await client.deliveries.list({ tab: 'waiting' })
  expect(items.map(({ id }) => id)).toEqual([delivery.id, late.id])
})

test('the machine sleeps during a run: it is paused, and holds are drafts again', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, maxim } = await addPractice(console)
  const id = await send(console, connection.id, { audience: aliases(15_000) })
  await vi.waitFor(async () => expect((await client.deliveries.get({ id })).counts.accepted).toBe(10), patience)
  const { delivery } = await review(client, connection.id)
  await client.deliveries.submit({ deliveryId: delivery.id })
  clock.jump(10 * minute)
  clock.advance(4_000)
  clock.advance(6_000)
  expect(await untilState(client, delivery.id, 'settled')).toMatchObject({ summary: 'cancelled' })
  expect(await untilState(client, id, 'paused', 'settled')).toMatchObject({ pauseReason: 'slept' })
  expect(maxim.repeats()).toEqual([])
})
