import { describe, expect, test, vi } from 'vitest'
import { openApp, operator } from '#test/helpers/app.ts'
import { exported } from '#test/helpers/exporting.ts'
import {
  addConnection,
  addPractice,
  aliases,
  patience,
  practiceConnection,
  refusalOf,
  saveDraft,
  send,
  submit,
  untilState,
} from '#test/helpers/sending.ts'
import { readOnly } from '#test/helpers/store.ts'

const bench = async () => {
  const console = await openApp()
  const lines = async () => (await console.client.audit.list({ limit: 200 })).items.reverse()
  /** What the audit says about a deed: action and operator of each line that it added. */
  const added = async (deed: () => Promise<unknown>) => {
    const before = (await lines()).length
    await deed()
    return (await lines()).slice(before).map(({ action, operator: by }) => `${action} ${by}`)
  }
  return { ...console, console, lines, added }
}

describe('every change leaves a line with the operator’s name:', () => {
  test('connections', async () => {
    const { client, added } = await bench()
    const { connection } = await addPractice(await openApp())
    const own = { baseUrl: connection.baseUrl }
    let id = ''
    expect(
      await added(async () => {
        id = (await addConnection(client, own)).id
      }),
    ).toEqual([`connections.create ${operator}`])
    expect(await added(() => client.connections.update({ id, name: '新名' }))).toEqual([
      `connections.update ${operator}`,
    ])
    expect(await added(() => client.connections.test({ id }))).toEqual([`connections.test ${operator}`])
    expect(await added(() => client.connections.remove({ id }))).toEqual([`connections.remove ${operator}`])
  })

  test('production and vault', async () => {
    const { client, added } = await bench()
    expect(await added(() => client.system.unlockProduction())).toEqual([`production.unlock ${operator}`])
    expect(await added(() => client.system.lockProduction())).toEqual([`production.lock ${operator}`])
    expect(await added(() => client.system.protectVault({ passphrase: 'a passphrase' }))).toEqual([
      `vault.protect ${operator}`,
    ])
    expect(await added(() => refusalOf(client.system.openVault({ passphrase: 'wrong' })))).toEqual([
      `vault.wrong-passphrase ${operator}`,
    ])
    expect(await added(() => client.system.openVault({ passphrase: 'a passphrase' }))).toEqual([
      `vault.open ${operator}`,
    ])
  })

  test('who is at the console', async () => {
    const { client, added } = await bench()
    expect(await added(() => client.settings.update({ operator: '韩梅梅' }))).toEqual(['settings.operator 韩梅梅'])
    expect(await added(() => client.settings.update({ theme: 'dark' }))).toEqual([])
  })

  test('a delivery, from submit to the end', async () => {
    const { client, console, added } = await bench()
    const { connection } = await addPractice(console)
    expect(
      await added(async () => {
        const id = await send(console, connection.id)
        await untilState(client, id, 'settled')
      }),
    ).toEqual([`deliveries.submit ${operator}`, `deliveries.start ${operator}`, 'deliveries.settled Pushdeck'])
    let held = ''
    expect(
      await added(async () => {
        held = (await submit(client, connection.id)).id
      }),
    ).toEqual([`deliveries.submit ${operator}`])
    expect(await added(() => client.deliveries.cancel({ id: held }))).toEqual([`deliveries.cancel ${operator}`])
  })

  test('what the operator does with a run', async () => {
    const { client, console, added } = await bench()
    const { connection, maxim } = await addPractice(console)
    maxim.fault = 'refuse'
    const id = await send(console, connection.id, { audience: aliases(3_000) })
    await untilState(client, id, 'paused')
    const { timeline } = await client.deliveries.get({ id })
    expect(timeline.map(({ action }) => action)).toContain('deliveries.paused-by-refusal')
    await vi.waitFor(async () => expect((await client.deliveries.get({ id })).counts.inFlight).toBe(0), patience)
    maxim.fault = 'slow'
    expect(await added(() => client.deliveries.resume({ id }))).toEqual([`deliveries.resume ${operator}`])
    expect(await added(() => client.deliveries.pause({ id }))).toEqual([`deliveries.pause ${operator}`])
    expect(await added(() => client.deliveries.stop({ id }))).toContain(`deliveries.stop ${operator}`)
  })
})

// Would catch: a change that nobody has to answer for.
test('without an operator’s name nothing is changed', async () => {
  const { client } = await openApp({ operatorName: null })
  const practice = await practiceConnection(client)
  const id = practice.id
  const calls = [
    client.connections.update({ id, name: 'x' }),
    client.connections.remove({ id }),
    client.connections.test({ id }),
    client.system.unlockProduction(),
    client.system.protectVault({ passphrase: 'a passphrase' }),
    saveDraft(client, id),
  ]
  expect((await Promise.all(calls.map(refusalOf))).map(({ code }) => code)).toEqual(calls.map(() => 'OPERATOR_NEEDED'))
  expect((await client.audit.list({})).items.filter(({ operator: by }) => by !== 'Pushdeck')).toEqual([])
})

// Would catch: the value of a credential in the line that says that it was changed.
test('a changed credential is named and never shown', async () => {
  const { client, console, lines, database } = await bench()
  const { connection } = await addPractice(console)
  await client.connections.update({ id: connection.id, credentials: { accessToken: 'canary-7d1e5b' } })
  expect((await lines()).at(-1)?.detail).toMatchObject({ changed: 'accessToken' })
  const stored = readOnly(database, (db) => JSON.stringify(db.prepare('SELECT * FROM audit').all()))
  expect(stored).not.toContain('canary')
})

test('pages reach every line once, newest first', async () => {
  const { client } = await bench()
  for (let index = 0; index < 12; index += 1) await client.settings.update({ operator: `客服 ${index}` })
  const seen: number[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof client.audit.list>> = await client.audit.list({ cursor, limit: 5 })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.cursor
  } while (cursor !== null)
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a))
  expect(seen.length).toBeGreaterThanOrEqual(13)
})

// Would catch: an export that runs as a formula, or that lacks lines.
test('the export holds every line, and no formula', async () => {
  const { client, app, lines } = await bench()
  await client.settings.update({ operator: '=cmd|calc' })
  const text = (await exported({ app, client }, { kind: 'audit', format: 'csv' })).content.toString('utf8')
  expect(text.startsWith('\uFEFF编号,时间,')).toBe(true)
  // the header, every line but the one that says that it was exported, and what the check found
  expect(text.trimEnd().split('\r\n')).toHaveLength((await lines()).length + 1)
  expect(text).toContain(`"'=cmd|calc"`)
})
