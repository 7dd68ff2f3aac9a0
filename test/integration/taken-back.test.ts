import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { passTime } from '#test/helpers/clock.ts'
import { addPractice, patience, refusalOf, submit, untilState } from '#test/helpers/sending.ts'

const bench = async (stage: 'test' | 'production' = 'test') => {
  const console = await openApp()
  if (stage === 'production') await console.client.system.unlockProduction()
  return { ...console, console, ...(await addPractice(console, { stage })) }
}

/** Another program that has the database to itself until it lets go. */
function occupy(path: string): () => void {
  const db = new Database(path)
  db.exec('BEGIN IMMEDIATE')
  const release = () => {
    if (db.inTransaction) db.exec('ROLLBACK')
    db.close()
  }
  onTestFinished(() => void (db.open && release()))
  return release
}

const causeOf = async ({ client }: Awaited<ReturnType<typeof bench>>, deliveryId: string) =>
  (await client.deliveries.requests({ deliveryId })).items[0]?.cause?.code

describe('a hold is taken back, and its message a draft again,', () => {
  // Would catch: a lid that was closed in the countdown and, opened next morning, sends.
  test.each([60 * 60_000, -60 * 60_000])('when the clock on the wall moved by %i ms', async (jump) => {
    const it = await bench()
    const { id } = await submit(it.client, it.connection.id)
    it.clock.jump(jump)
    it.clock.advance(60_000)
    expect((await untilState(it.client, id, 'settled')).summary).toBe('cancelled')
    expect(await causeOf(it, id)).toBe('clock-jumped-in-hold')
    expect(await it.client.drafts.list()).toHaveLength(1)
    expect(it.maxim.ledger()).toHaveLength(0)
  })

  // Control: a clock that is corrected by a second is no reason.
  test('but not when it was set by a little', async () => {
    const { client, clock, connection, maxim } = await bench()
    const { id } = await submit(client, connection.id)
    clock.jump(1_000)
    clock.advance(5_000)
    expect((await untilState(client, id, 'settled')).summary).toBe('accepted')
    expect(maxim.ledger()).toHaveLength(1)
  })

  // Would catch: a lock that leaves what waits behind it on its way to every customer.
  test.each(['the operator', 'half an hour without use'])('when %s locks production', async (who) => {
    const it = await bench('production')
    const { id } = await submit(it.client, it.connection.id, { audience: { kind: 'alias', text: 'u10001' } })
    if (who === 'the operator') await it.client.system.lockProduction()
    else it.clock.jump(31 * 60_000)
    it.clock.advance(60_000)
    expect((await untilState(it.client, id, 'settled')).summary).toBe('cancelled')
    expect(it.maxim.ledger()).toHaveLength(0)
  })

  test('but one of another stage is not', async () => {
    const { client, clock, connection, maxim } = await bench()
    await client.system.unlockProduction()
    const { id } = await submit(client, connection.id)
    await client.system.lockProduction()
    clock.advance(5_000)
    expect((await untilState(client, id, 'settled')).summary).toBe('accepted')
    expect(maxim.ledger()).toHaveLength(1)
  })

  // Would catch: a disk that comes back an hour later and lets an old message out by itself.
  test('when its end can’t be written for long', async () => {
    const it = await bench()
    const { id } = await submit(it.client, it.connection.id)
    const release = occupy(it.database)
    const failures = () =>
      it.logged.filter(({ message }) => message === 'the end of a hold could not be written').length
    it.clock.advance(5_000)
    for (const tries of [1, 2]) {
      await vi.waitFor(() => {
        it.clock.advance(500)
        expect(failures()).toBe(tries)
      }, patience)
      it.clock.advance(5_000)
    }
    release()
    await vi.waitFor(async () => {
      it.clock.advance(500)
      expect((await it.client.deliveries.get({ id })).summary).toBe('cancelled')
    }, patience)
    expect(await causeOf(it, id)).toBe('late-in-hold')
    expect(it.maxim.ledger()).toHaveLength(0)
  })
})

// Would catch: a cancel that meets a busy disk, says so, and lets the message leave all the same.
test('a cancel counts at once, also while it can’t be written', async () => {
  const { client, clock, connection, database, maxim } = await bench()
  const { id } = await submit(client, connection.id)
  const release = occupy(database)
  const cancelled = refusalOf(client.deliveries.cancel({ id }))
  await passTime(clock, 2_000, 50)
  expect((await cancelled).code).toBe('STORAGE_FAILED')
  release()
  clock.advance(5_000)
  expect((await untilState(client, id, 'settled')).summary).toBe('cancelled')
  expect(maxim.ledger()).toHaveLength(0)
})

describe('a connection under a hold', () => {
  // Would catch: a message reviewed for the test account that leaves for another one.
  test.each([
    { baseUrl: 'http://127.0.0.1:9' },
    { stage: 'production' as const },
    { credentials: { appId: 'another-app' } },
    { credentials: { accessToken: 'another-token' } },
  ])('is not changed: %j', async (change) => {
    const { client, clock, connection, maxim } = await bench()
    const { id } = await submit(client, connection.id)
    expect((await refusalOf(client.connections.update({ id: connection.id, ...change }))).code).toBe('CONNECTION_BUSY')
    clock.advance(5_000)
    expect((await untilState(client, id, 'settled')).summary).toBe('accepted')
    expect(maxim.ledger()).toHaveLength(1)
  })

  test('may get another name', async () => {
    const { client, connection } = await bench()
    await submit(client, connection.id)
    expect(await client.connections.update({ id: connection.id, name: '新名' })).toMatchObject({ name: '新名' })
  })
})
