import { describe, expect, test, vi } from 'vitest'
import { waitAfter } from '#main/services/passphrase-tries.ts'
import type { Statements } from '#main/store/database.ts'
import { openApp, smallReserve } from '#test/helpers/app.ts'
import { passTime } from '#test/helpers/clock.ts'
import {
  addPractice,
  aliases,
  patience,
  refusalOf,
  saveDraft,
  send,
  submit,
  untilState,
} from '#test/helpers/sending.ts'

const passphrase = 'a passphrase'
const minute = 60_000

const locked = async (options: Parameters<typeof openApp>[0] = {}) => {
  const console = await openApp(options)
  await console.client.system.protectVault({ passphrase })
  const actions = async () => (await console.client.audit.list({})).items.map(({ action }) => action)
  return { ...console, console, actions }
}

describe('locking', () => {
  test('takes what waits back, pauses what runs, and nothing goes on by itself', async () => {
    const { console, client, clock, actions } = await locked()
    const { connection, maxim } = await addPractice(console)
    maxim.fault = 'slow'
    const running = await send(console, connection.id, { audience: aliases(5_000) })
    await untilState(client, running, 'running')
    const { id: held } = await submit(client, connection.id)
    expect(await client.system.lockVault()).toEqual({ protector: 'passphrase', state: 'locked' })
    const { state, summary } = await client.deliveries.get({ id: held })
    expect({ state, summary }).toEqual({ state: 'settled', summary: 'cancelled' })
    expect(await client.drafts.list({ connectionId: connection.id })).not.toEqual([])
    await vi.waitFor(async () => {
      clock.advance(1_000)
      const { state: now, pauseReason, counts } = await client.deliveries.get({ id: running })
      expect([now, pauseReason, counts.inFlight]).toEqual(['paused', 'vault-locked', 0])
    }, patience)
    const sent = maxim.ledger().length
    expect(await client.system.openVault({ passphrase })).toMatchObject({ state: 'open' })
    await passTime(clock, 2 * minute)
    expect((await client.deliveries.get({ id: running })).state).toBe('paused')
    expect(maxim.ledger()).toHaveLength(sent)
    expect(await actions()).toEqual(
      expect.arrayContaining(['vault.lock', 'deliveries.paused-by-vault', 'deliveries.hold-taken-back', 'vault.open']),
    )
    maxim.fault = 'none'
    await client.deliveries.resume({ id: running })
    await untilState(client, running, 'settled')
  })

  // Would catch: a credential or a token that is still at hand behind a locked screen.
  test('leaves no credential at hand, locks production, and keeps drafts', async () => {
    const { console, client } = await locked()
    const { connection } = await addPractice(console)
    await client.connections.test({ id: connection.id })
    await client.system.unlockProduction()
    await client.system.lockVault()
    expect(await refusalOf(client.connections.test({ id: connection.id }))).toMatchObject({ code: 'VAULT_LOCKED' })
    expect(await client.system.stageLock()).toEqual({ unlockedUntil: null })
    const draft = await saveDraft(client, connection.id)
    await client.system.openVault({ passphrase })
    expect((await client.drafts.get({ id: draft })).id).toBe(draft)
    expect(await client.connections.test({ id: connection.id })).toMatchObject({ usable: true })
  })

  test('needs a passphrase', async () => {
    const { client } = await openApp()
    expect(await refusalOf(client.system.lockVault())).toMatchObject({ code: 'PASSPHRASE_NEEDED' })
    expect((await client.system.vault()).state).toBe('open')
  })
})

describe('without use', () => {
  const state = async ({ client }: Pick<Awaited<ReturnType<typeof locked>>, 'client'>) =>
    (await client.system.vault()).state

  test('it locks after the time that is set, and use puts it off', async () => {
    const console = await locked()
    await passTime(console.clock, 20 * minute)
    await console.client.system.touch()
    await passTime(console.clock, 20 * minute)
    expect(await state(console)).toBe('open')
    await passTime(console.clock, 11 * minute)
    expect(await state(console)).toBe('locked')
    expect((await console.actions())[0]).toBe('vault.lock-idle')
  })

  // Would catch: a laptop that was shut for a night and is open to whoever opens it.
  test('who comes back after a sleep finds it locked', async () => {
    const console = await locked()
    console.clock.jump(8 * 60 * minute)
    await console.client.system.touch()
    expect(await state(console)).toBe('locked')
  })

  test('0 is never; what is no time is refused in words', async () => {
    const console = await locked()
    await console.client.settings.update({ vaultIdleMinutes: 0 })
    await passTime(console.clock, 3 * 60 * minute)
    expect(await state(console)).toBe('open')
    for (const vaultIdleMinutes of [-1, 1, 481])
      expect(await refusalOf(console.client.settings.update({ vaultIdleMinutes }))).toMatchObject({
        ...{ code: 'INVALID', data: { fields: [{ field: 'vaultIdleMinutes' }] } },
      })
  })

  // Would catch: a console without a passphrase that locks itself and can't be opened again.
  test('without a passphrase nothing is locked', async () => {
    const { client, clock } = await openApp()
    await passTime(clock, 60 * minute)
    expect((await client.system.vault()).state).toBe('open')
  })
})

describe('another passphrase', () => {
  test('needs the present one, and replaces it', async () => {
    const { client } = await locked()
    const next = 'another passphrase'
    for (const current of ['', 'wrong'])
      expect(await refusalOf(client.system.protectVault({ passphrase: next, current }))).toMatchObject({
        code: 'WRONG_PASSPHRASE',
      })
    await client.system.protectVault({ passphrase: next, current: passphrase })
    await client.system.lockVault()
    expect(await refusalOf(client.system.openVault({ passphrase }))).toMatchObject({ code: 'WRONG_PASSPHRASE' })
    expect(await client.system.openVault({ passphrase: next })).toMatchObject({ state: 'open' })
  }, 60_000)

  // Would catch: many guesses at once that are no slower than one.
  test('wrong ones wait longer and longer, however many come at once', async () => {
    const { client, clock } = await locked()
    await client.system.lockVault()
    const tries = await Promise.all(
      Array.from({ length: 6 }, (_, index) => refusalOf(client.system.openVault({ passphrase: `wrong ${index}` }))),
    )
    expect(tries.map(({ code }) => code)).toEqual([...Array(3).fill('WRONG_PASSPHRASE'), ...Array(3).fill('TRY_LATER')])
    expect(tries.at(-1)).toMatchObject({ data: { seconds: 1 } })
    // the right one has to wait as well, or a guess could be told by its speed
    expect(await refusalOf(client.system.openVault({ passphrase }))).toMatchObject({ code: 'TRY_LATER' })
    clock.advance(1_000)
    expect(await client.system.openVault({ passphrase })).toMatchObject({ state: 'open' })
    expect([1, 2, 3, 4, 5, 8, 9, 10, 50].map(waitAfter)).toEqual([
      0, 0, 1_000, 2_000, 4_000, 32_000, 60_000, 60_000, 60_000,
    ])
  }, 60_000)

  /** Writes fail from the `at`-th statement of the change on, as if the program ended there. */
  const failing = () => {
    let left = Number.POSITIVE_INFINITY
    const isWriting = /^(begin|insert|update|delete|commit)/i
    const through = (database: Statements): Statements => ({
      close: () => database.close(),
      get inTransaction() {
        return database.inTransaction
      },
      prepare: ((sql: string) => {
        const statement = database.prepare(sql)
        const counted =
          <A extends unknown[], R>(run: (...args: A) => R) =>
          (...args: A): R => {
            if (isWriting.test(sql)) {
              if (left <= 0) throw Object.assign(new Error('the disk is gone'), { code: 'SQLITE_IOERR' })
              left -= 1
            }
            return run(...args)
          }
        return new Proxy(statement, {
          get: (target, name) => {
            const value = Reflect.get(target, name) as unknown
            return typeof value === 'function' ? counted(value.bind(target) as () => unknown) : value
          },
        })
      }) as Statements['prepare'],
    })
    const after = (statements: number): void => {
      left = statements
    }
    return { through, after }
  }

  // Would catch: a change that leaves a key which neither passphrase opens. Control: statements 0 to 4 do interrupt it.
  test.each([0, 1, 2, 3, 4, 99])(
    'cut off after %i writes leaves the old one or the new one, with its line',
    async (statements) => {
      const disk = failing()
      const first = await locked({ tuning: { practice: false, storage: { ...smallReserve, through: disk.through } } })
      const next = 'another passphrase'
      disk.after(statements)
      const change = first.client.system.protectVault({ passphrase: next, current: passphrase })
      const isDone = await change.then(
        () => true,
        () => false,
      )
      disk.after(Number.POSITIVE_INFINITY)
      await first.close()
      const second = await openApp({ folder: first.folder, tuning: { practice: false } })
      const right = isDone ? next : passphrase
      expect(await refusalOf(second.client.system.openVault({ passphrase: isDone ? passphrase : next }))).toMatchObject(
        {
          code: 'WRONG_PASSPHRASE',
        },
      )
      expect(await second.client.system.openVault({ passphrase: right })).toMatchObject({ state: 'open' })
      const { items } = await second.client.audit.list({})
      expect(items.filter(({ action }) => action === 'vault.protect')).toHaveLength(isDone ? 2 : 1)
      expect((await second.client.audit.checkNow()).last).toMatchObject({ faults: 0 })
      expect(isDone).toBe(statements === 99)
    },
    60_000,
  )
})
