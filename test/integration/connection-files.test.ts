import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createFileLog } from '#main/app/node-ports.ts'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { formsIn, searchFolder } from '#test/helpers/canary.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { addPractice, practiceConnection, refusalOf, send, untilState } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

const passphrase = 'canary passphrase 4c6e'
const token = 'canary/7d1e+5b=Zq"x9'

const openLogged = async () => {
  const folder = temporaryFolder()
  return openApp({
    folder,
    tuning: { practice: false },
    ports: { log: createFileLog(folder.file('logs/pushdeck.log'), Date.now) },
  })
}

async function add(client: OpenApp['client'], name: string, stage: 'test' | 'production' = 'test') {
  const credentials = { appId: 'app-1', accessToken: token }
  const baseUrl = 'https://provider.invalid'
  const made = await client.connections.create({ name, provider: 'maxim', stage, baseUrl, credentials })
  const testAudience = { kind: 'alias' as const, values: ['qa-1'] }
  return client.connections.update({ id: made.id, limits: { inFlight: 2, perSecond: 3 }, testAudience })
}

async function exported({ app, client }: OpenApp, ids: string[], by = passphrase): Promise<Buffer> {
  const result = await client.connections.exportFile({ ids, passphrase: by })
  if (result.kind !== 'ticket') throw new Error(result.kind)
  return app.files.collect(result.ticket)?.content ?? Buffer.alloc(0)
}

const given = async ({ app }: OpenApp, bytes: Buffer) => ({
  handle: await app.files.receive(Readable.from([bytes]), 100_000_000),
})

const known = (one: object) => ({ ...one, id: '', secrets: [], createdAt: 0, updatedAt: 0, name: '' })

describe('a file of connections', () => {
  // Would catch: a stage, a limit or a credential that is lost on the way to a colleague's console.
  test('brings them whole into another data folder', async () => {
    const from = await openLogged()
    const { id } = await add(from.client, '门店 App')
    const server = await startRecorder((_request, response) => response.end('{"code":200,"data":{"task_id":1}}'))
    const whole = await from.client.connections.update({ id, baseUrl: server.origin })
    const bytes = await exported(from, [id])

    const to = await openLogged()
    const seen = await to.client.connections.readFile({ file: await given(to, bytes), passphrase })
    expect(seen.connections).toMatchObject([{ name: '门店 App', account: 'app-1', stage: 'test', isTaken: false }])
    const taken = await to.client.connections.importFile({
      ...{ file: await given(to, bytes), passphrase, digest: seen.digest },
      take: [{ index: 0, name: '门店 App' }],
    })
    expect(taken.map(known)).toEqual([known(whole)])
    const sent = await send(to, taken[0]?.id ?? '')
    await untilState(to.client, sent, 'settled')
    expect(server.received[0]?.headers['access-token']).toBe(token)
    const actions = (console: OpenApp) =>
      console.client.audit.list({}).then(({ items }) => items.map((one) => one.action))
    expect(await actions(from)).toContain('connections.export')
    expect(await actions(to)).toContain('connections.import')
  })

  // Would catch: an export in the audit that somebody has called off in the dialog.
  test.each(['/home/me/all.pdc', null])('goes to the place that was chosen on the desktop: %s', async (place) => {
    const { client } = await openApp({ ports: { saveFile: async () => place } })
    const { id } = await add(client, '门店 App')
    const end = await client.connections.exportFile({ ids: [id], passphrase })
    expect(end).toEqual(place === null ? { kind: 'cancelled' } : { kind: 'saved', name: place })
    const { items } = await client.audit.list({})
    expect(items.filter(({ action }) => action === 'connections.export')).toHaveLength(place === null ? 0 : 1)
  })

  // Would catch: a credential or the passphrase in the file, a log, the audit or what is left over in a folder.
  test('holds no credential in the clear, and nothing of it stays anywhere', async () => {
    const from = await openLogged()
    const { id } = await add(from.client, '门店 App')
    const bytes = await exported(from, [id])
    expect(formsIn(bytes, token)).toEqual([])
    expect(formsIn(bytes, 'provider.invalid')).toEqual([])
    const to = await openLogged()
    const seen = await to.client.connections.readFile({ file: await given(to, bytes), passphrase })
    expect(JSON.stringify(seen)).not.toContain('7d1e')
    const take = [{ index: 0, name: '门店 App' }]
    await to.client.connections.importFile({ file: await given(to, bytes), passphrase, digest: seen.digest, take })
    await refusalOf(to.client.connections.readFile({ file: await given(to, bytes), passphrase: `${passphrase}!` }))
    for (const { folder, close } of [from, to]) {
      await close()
      expect([token, passphrase].flatMap((secret) => searchFolder(folder.path, secret))).toEqual([])
    }
  })

  test('says a wrong passphrase, another file and a damaged one as they are, and takes in nothing', async () => {
    const console = await openLogged()
    const { id } = await add(console.client, '门店 App')
    const bytes = await exported(console, [id])
    const damaged = Buffer.from(bytes)
    damaged.writeUInt8(damaged.readUInt8(70) ^ 1, 70)
    const read = async (file: Buffer, by = passphrase) =>
      refusalOf(console.client.connections.readFile({ file: await given(console, file), passphrase: by }))
    expect((await read(bytes, 'not this one')).code).toBe('WRONG_PASSPHRASE')
    for (const [file, words] of [
      [damaged, '已损坏'],
      [Buffer.from('name,appId\n'), '不是从推送台导出'],
      [Buffer.alloc(9_000_000), '太大'],
    ] as const) {
      expect(await read(file)).toMatchObject({
        code: 'INVALID',
        data: { fields: [{ field: 'file', text: { zh: expect.stringContaining(words) } }] },
      })
    }
    expect(await console.client.connections.list()).toHaveLength(1)
  })

  // Would catch: half of a file taken in before a name that is taken stops the rest.
  test('is taken in whole or not at all', async () => {
    const console = await openLogged()
    const ids = [(await add(console.client, '甲')).id, (await add(console.client, '乙')).id]
    const bytes = await exported(console, ids)
    const seen = await console.client.connections.readFile({ file: await given(console, bytes), passphrase })
    expect(seen.connections.map(({ isTaken }) => isTaken)).toEqual([true, true])
    const take = [
      { index: 0, name: '丙' },
      { index: 1, name: '乙' },
    ]
    const input = async (digest: string) => ({ file: await given(console, bytes), passphrase, digest, take })
    expect((await refusalOf(console.client.connections.importFile(await input(seen.digest)))).code).toBe('NAME_TAKEN')
    expect((await refusalOf(console.client.connections.importFile(await input('another')))).code).toBe('INVALID')
    expect((await console.client.connections.list()).map(({ name }) => name).toSorted()).toEqual(['乙', '甲'])
  })

  // Would catch: production credentials carried off from a console at which nobody has unlocked production.
  test('holds production only while it is unlocked, and asks for a passphrase worth the name', async () => {
    const console = await openLogged()
    const { id } = await add(console.client, '总部 App', 'production')
    const call = (by: string) => refusalOf(console.client.connections.exportFile({ ids: [id], passphrase: by }))
    expect((await call(passphrase)).code).toBe('STAGE_LOCKED')
    expect(await call('short')).toMatchObject({ code: 'INVALID', data: { fields: [{ field: 'passphrase' }] } })
  })
})

describe('a copy', () => {
  test('is the same account under another name, credentials and all', async () => {
    const console = await openLogged()
    const { connection, maxim } = await addPractice(console, { name: '原来的' })
    const copy = await console.client.connections.duplicate({ id: connection.id, name: '抄本' })
    expect({ ...known(copy) }).toEqual(known(connection))
    expect(copy.secrets.map(({ isSet }) => isSet)).toEqual(connection.secrets.map(({ isSet }) => isSet))
    const sent = await send(console, copy.id)
    expect((await untilState(console.client, sent, 'settled')).summary).toBe('accepted')
    expect(maxim.ledger()).toHaveLength(1)
    // the original is another connection: what happens to one leaves the other alone
    await console.client.connections.update({ id: copy.id, credentials: { accessToken: 'another' } })
    expect((await console.client.connections.test({ id: connection.id })).usable).toBe(true)
  })

  // Would catch: a copy of production that is another stage, or unlocked by being made.
  test('of production is production, and locked', async () => {
    const console = await openLogged()
    const { id } = await add(console.client, '总部 App', 'production')
    const copy = await console.client.connections.duplicate({ id, name: '总部 App 2' })
    expect(copy.stage).toBe('production')
    expect((await console.client.system.stageLock()).unlockedUntil).toBeNull()
    expect((await refusalOf(console.client.connections.duplicate({ id, name: '总部 App' }))).code).toBe('NAME_TAKEN')
  })

  test('is not made of the practice connection', async () => {
    const { client } = await openApp()
    const { id } = await practiceConnection(client)
    expect((await refusalOf(client.connections.duplicate({ id, name: '练习 2' }))).code).toBe('INVALID')
    expect((await refusalOf(client.connections.exportFile({ ids: [id], passphrase }))).code).toBe('INVALID')
  })
})
