import { describe, expect, test, vi } from 'vitest'
import { frozenAudience } from '#main/delivery/frozen-audience.ts'
import { providers } from '#main/providers/registry.ts'
import { createRetention } from '#main/services/retention.ts'
import { createDb, openDatabase } from '#main/store/database.ts'
import { createStore, type Store } from '#main/store/store.ts'
import { keptSince } from '#shared/domain/retention.ts'
import { databaseName, type OpenApp, openApp } from '#test/helpers/app.ts'
import { searchFolder } from '#test/helpers/canary.ts'
import { passTime, testClock } from '#test/helpers/clock.ts'
import {
  addPractice,
  aliases,
  patience,
  refusalOf,
  requestsOf,
  send,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'
import { silentLog } from '#test/helpers/silent-log.ts'
import { readOnly } from '#test/helpers/store.ts'

const day = 24 * 60 * 60_000
const canary = '保留期金丝雀-4b1f'

/** A push that has ended, to `count` recipients. */
async function pushed(console: OpenApp, connectionId: string, count = 3, body = canary): Promise<string> {
  const id = await send(console, connectionId, { audience: aliases(count), content: textMessage({ body }) })
  await untilState(console.client, id, 'settled')
  return id
}

/** One push that is 200 days old, one that is 10 days old. */
async function twoPushes() {
  const console = await openApp({ tuning: { practice: false } })
  const { connection, maxim } = await addPractice(console)
  const old = await pushed(console, connection.id, 1_200)
  await console.client.statistics.get({ deliveryId: old })
  console.clock.jump(190 * day)
  const young = await pushed(console, connection.id, 3, '新的内容')
  console.clock.jump(10 * day)
  return { ...console, connection, maxim, old, young }
}

const whole = async ({ client }: Pick<OpenApp, 'client'>, id: string) => {
  const { timeline: _, ...delivery } = await client.deliveries.get({ id })
  const requests = await requestsOf(client, id)
  return { delivery, requests: await Promise.all(requests.map((one) => client.deliveries.request({ id: one.id }))) }
}

describe('cleaning', () => {
  // Would catch: content kept for ever; a younger record that loses its own; counts, hashes or ids that go along.
  test('clears what is older than the setting says, and nothing else', async () => {
    const console = await twoPushes()
    const { client, old, young } = console
    const [oldBefore, youngBefore] = [await whole(console, old), await whole(console, young)]
    const before = await client.retention.get()
    expect(before).toMatchObject({ days: 180, older: { deliveries: 1, changes: 0 }, running: null, last: null })
    expect(before.older?.bytes).toBeGreaterThan(1_200 * 6)

    expect(await client.retention.clean()).toEqual({ deliveries: 1, changes: 0, complete: true })
    expect(await whole(console, young)).toEqual(youngBefore)
    const after = await whole(console, old)
    expect(after.delivery).toEqual({
      ...oldBefore.delivery,
      content: null,
      cleared: true,
      audience: { ...oldBefore.delivery.audience, sample: [] },
    })
    expect(after.requests).toEqual(
      oldBefore.requests.map((request) => ({
        ...request,
        body: null,
        bytes: null,
        cause: request.cause && { ...request.cause, providerMessage: null },
        tries: request.tries.map((one) => ({
          ...one,
          headers: [],
          responseHeaders: [],
          responseBody: null,
          cause: one.cause && { ...one.cause, providerMessage: null },
        })),
      })),
    )
    expect((await client.retention.get()).older).toEqual({ deliveries: 0, changes: 0, bytes: 0 })
    expect((await client.retention.get()).last).toMatchObject({ deliveries: 1, changes: 0 })
  })

  // Would catch: a statistics page that is empty, or a list that fails, once an old delivery was cleared.
  test('leaves statistics, lists and the audit as they were', async () => {
    const { client, old } = await twoPushes()
    const read = async () => ({
      statistics: await client.statistics.get({ deliveryId: old }),
      listed: (await client.deliveries.list({})).items.map(({ id, title, counts }) => ({ id, title, counts })),
      audit: (await client.audit.list({})).items.length,
    })
    const before = await read()
    await client.retention.clean()
    expect(await read()).toMatchObject({ listed: before.listed, audit: before.audit + 1 })
    expect((await client.statistics.get({ deliveryId: old })).channels).toEqual(before.statistics.channels)
    const [line] = (await client.audit.list({})).items
    expect(line).toMatchObject({
      action: 'retention.clean',
      operator: '李雷',
      detail: { deliveries: '1', days: '180' },
    })
  })

  // Would catch: an empty message sent in the place of one that nobody has any more.
  test('nothing that was cleared can be sent or inspected again', async () => {
    const { client, old, maxim } = await twoPushes()
    const sent = maxim.ledger().length
    await client.retention.clean()
    const [request] = await requestsOf(client, old)
    const refused = await Promise.all([
      refusalOf(client.deliveries.resend({ id: old, outcomes: ['unknown'] })),
      refusalOf(client.deliveries.askAgain({ id: request?.id ?? '' })),
      refusalOf(client.deliveries.inspect({ deliveryId: old, position: 1 })),
    ])
    expect(refused.map(({ code }) => code)).toEqual(['CLEARED', 'CLEARED', 'CLEARED'])
    expect(maxim.ledger()).toHaveLength(sent)
  })

  // Would catch: text that is only forgotten, and can be read from the file by anybody.
  test('overwrites what it clears in the file', async () => {
    const { client, folder, close } = await twoPushes()
    await client.retention.clean()
    await close()
    const rest = searchFolder(folder.path, canary)
    // an audit or a draft never held it
    expect(rest).toEqual([])
  })

  test('stops when it is told to, and the next one goes on', async () => {
    const console = await openApp({ tuning: { practice: false } })
    const { client, clock } = console
    const { connection } = await addPractice(console)
    for (let n = 0; n < 3; n += 1) await pushed(console, connection.id, 1_200, `第${n}条`)
    clock.jump(200 * day)
    const cleaning = client.retention.clean()
    await vi.waitFor(async () => expect((await client.retention.get()).running?.done).toBeGreaterThan(0), patience)
    expect((await client.retention.get()).running?.total).toBe(3)
    await client.retention.cancel()
    const first = await cleaning
    expect(first.complete).toBe(false)
    const second = await client.retention.clean()
    expect([first.deliveries + second.deliveries, second.complete]).toEqual([3, true])
    expect(readOnly(console.database, (db) => db.prepare('SELECT count(*) FROM bodies').pluck().get())).toBe(0)
  })

  // Would catch: a crash in the middle after which a half-cleared delivery is taken for a whole one, or for a finished one.
  test('what a crash left half done counts as cleared, and is finished', async () => {
    const console = await twoPushes()
    const { client, app, old } = console
    const { store } = app.services.core as unknown as { store: Store }
    await store.transaction(async (inside) => {
      await inside.retention.clearDelivery(old)
      await inside.retention.clearRequests(old, 0, 1)
    })
    expect(await client.deliveries.get({ id: old })).toMatchObject({ content: null, cleared: true })
    expect(await client.retention.clean()).toEqual({ deliveries: 1, changes: 0, complete: true })
    const bodies = (await whole(console, old)).requests.map(({ body }) => body)
    expect(new Set(bodies)).toEqual(new Set([null]))
  })
})

describe('by itself', () => {
  test('it clears once a day, and records that the program did', async () => {
    const { client, clock, old } = await twoPushes()
    await passTime(clock, 61 * 60_000, 60_000)
    await vi.waitFor(async () => expect((await client.retention.get()).last).toMatchObject({ deliveries: 1 }), patience)
    expect((await client.deliveries.get({ id: old })).cleared).toBe(true)
    const [line] = (await client.audit.list({})).items
    expect(line).toMatchObject({ action: 'retention.clean', operator: 'Pushdeck' })
  })
})

describe('the setting', () => {
  test.each([0, 3_651])('refuses %s days in words', async (retentionDays) => {
    const { client } = await openApp()
    const refusal = await refusalOf(client.settings.update({ retentionDays }))
    expect(refusal).toMatchObject({ code: 'INVALID', data: { fields: [{ field: 'retentionDays' }] } })
  })

  test('is recorded, and counts at once', async () => {
    const { client, young } = await twoPushes()
    await client.settings.update({ retentionDays: 5 })
    const [line] = (await client.audit.list({})).items
    expect(line).toMatchObject({ action: 'settings.retention', detail: { before: '180', after: '5' } })
    expect(await client.retention.clean()).toMatchObject({ deliveries: 2 })
    expect((await client.deliveries.get({ id: young })).cleared).toBe(true)
  })
})

/** What a retention cleared that was to be kept, or kept that was to be cleared. */
async function wronglyCleared(storeOf: (store: Store) => Store): Promise<string[]> {
  const console = await twoPushes()
  const now = console.clock.now()
  await console.close()
  const store = createStore(
    createDb(openDatabase(console.folder.file(databaseName), () => 'stamp')),
    frozenAudience(providers),
  )
  const clock = testClock(now)
  const events = { changed: () => {}, stream: () => (async function* () {})() } as never
  const retention = createRetention({ store: storeOf(store), clock, events, log: silentLog }, async () => 180)
  await retention.clean('Li')
  await retention.close()
  await store.close()
  const rows = readOnly(console.folder.file(databaseName), (db) =>
    db
      .prepare(`SELECT d.id, d.settled_at AS settledAt, count(b.request_id) AS bodies, count(*) AS requests FROM deliveries d
        JOIN requests r ON r.delivery_id = d.id LEFT JOIN bodies b ON b.request_id = r.id GROUP BY d.id`)
      .all(),
  ) as { id: string; settledAt: number; bodies: number; requests: number }[]
  const limit = keptSince(now, 180)
  return rows.flatMap(({ id, settledAt, bodies, requests }) => {
    if (settledAt >= limit && bodies !== requests) return [`${id} lost its content`]
    return settledAt < limit && bodies > 0 ? [`${id} kept its content`] : []
  })
}

describe('control', () => {
  test('exactly what is old is cleared', async () => {
    expect(await wronglyCleared((store) => store)).toEqual([])
  })
  test('one that clears too much is caught', async () => {
    const tooMuch = (store: Store): Store => ({
      ...store,
      retention: {
        ...store.retention,
        deliveriesBefore: (_before, after, limit) =>
          store.retention.deliveriesBefore(Number.MAX_SAFE_INTEGER, after, limit),
      },
    })
    expect(await wronglyCleared(tooMuch)).toEqual([expect.stringContaining('lost its content')])
  })
  test('one that leaves bodies is caught', async () => {
    const tooLittle = (store: Store): Store => ({
      ...store,
      transaction: (work) =>
        store.transaction((inside) =>
          work({ ...inside, retention: { ...inside.retention, clearRequests: async () => null } }),
        ),
    })
    expect(await wronglyCleared(tooLittle)).toEqual([expect.stringContaining('kept its content')])
  })
})
