import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { recover } from '#main/delivery/recovery.ts'
import type { Client } from '#shared/contract/index.ts'
import { databaseName, type OpenApp, openApp } from '#test/helpers/app.ts'
import { passTime } from '#test/helpers/clock.ts'
import { type Folder, temporaryFolder } from '#test/helpers/folder.ts'
import {
  addConnection,
  named,
  patience,
  practiceConnection,
  refusalOf,
  requestsOf,
  review,
  saveDraft,
  send,
  submit,
  untilState,
} from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { openStore, readOnly } from '#test/helpers/store.ts'

const accepted = '{"code":200,"data":{"task_id":9007199254740993}}'
const hour = 3_600_000
const sevenRequests = { audience: { kind: 'alias' as const, text: named(3_500).join('\n') } }
const copyOf = ({ folder }: OpenApp, name: string) => folder.file(`backups/${name}`)
const actions = async (client: Client) => (await client.audit.list({})).items.map(({ action }) => action)

/** Asks a console that has opened another database meanwhile. */
const clientOf = ({ app }: OpenApp): Client =>
  createRouterClient(app.router, { context: { services: app.services, script: null } })

/** Waits until a console works on what was restored. */
async function reopened(opened: OpenApp): Promise<Client> {
  const before = opened.app.services
  await vi.waitFor(() => {
    opened.clock.advance(1_000)
    expect(opened.app.services).not.toBe(before)
    expect(opened.app.isOpen()).toBe(true)
  }, patience)
  return clientOf(opened)
}

describe('a backup', () => {
  test('is a whole database with what was there, and is listed and recorded', async () => {
    const opened = await openApp()
    const { client } = opened
    const draft = await saveDraft(client, (await practiceConnection(client)).id)
    const made = await client.backups.create()
    expect(made).toMatchObject({ at: opened.clock.now(), reason: 'on-demand', version: expect.any(Number) })
    expect(await client.backups.list()).toEqual({ folder: opened.folder.file('backups'), items: [made], making: null })
    const [ids, mode, check] = readOnly(copyOf(opened, made.name), (db) => [
      db.prepare('SELECT id FROM drafts').pluck().all(),
      db.pragma('journal_mode', { simple: true }),
      db.pragma('integrity_check', { simple: true }),
    ])
    expect([ids, mode, check]).toEqual([[draft], 'delete', 'ok'])
    expect(readdirSync(opened.folder.file('backups'))).toEqual([made.name])
    expect(await actions(client)).toContain('backups.create')
    expect(await client.backups.check({ name: made.name })).toEqual({})
  })

  // Would catch: half a copy that looks like a backup.
  test('that is cancelled leaves nothing, and the next one works', async () => {
    const { app, client, folder } = await openApp()
    const making = app.services.backups.create('李雷')
    expect(await refusalOf(client.backups.create())).toMatchObject({ code: 'BACKUP_RUNNING' })
    await client.backups.cancel()
    await expect(making).rejects.toMatchObject({ code: 'BACKUP_CANCELLED' })
    expect(readdirSync(folder.file('backups'))).toEqual([])
    await client.backups.create()
  })

  // Would catch: a disk that fills up with old copies, or a copy of the operator's that is gone.
  test('of the program’s own goes when there are newer ones, of the operator never', async () => {
    const folder = temporaryFolder()
    const name = (minute: number, reason: string) =>
      `pushdeck.v1-20260101T00${String(minute).padStart(2, '0')}00000Z.${reason}.bak`
    for (let minute = 10; minute < 20; minute += 1)
      for (const reason of ['on-demand', 'migration', 'before-restore'])
        folder.write(`backups/${name(minute, reason)}`, 'x')
    folder.write('backups/pushdeck.v1-20260101T000000000Z.on-demand.bak.part', 'x')
    folder.write('backups/notes.txt', 'mine')
    const { client } = await openApp({ folder })
    const { items } = await client.backups.list()
    const of = (reason: string) => items.filter((item) => item.reason === reason).map((item) => item.name)
    expect(of('on-demand')).toHaveLength(10)
    for (const reason of ['migration', 'before-restore'])
      expect(of(reason)).toEqual([19, 18, 17, 16, 15].map((minute) => name(minute, reason)))
    expect(readdirSync(folder.file('backups')).filter((file) => !file.endsWith('.bak'))).toEqual(['notes.txt'])
  })
})

describe('a file is not restored', () => {
  const planted = (content: Buffer | ((path: string) => void)) => async () => {
    const opened = await openApp()
    const { name } = await opened.client.backups.create()
    if (typeof content === 'function') content(copyOf(opened, name))
    else writeFileSync(copyOf(opened, name), content)
    return { ...opened, name }
  }
  const edit = (sql: string) => (path: string) => new Database(path).exec(sql).close()
  const damage = (path: string) => {
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0xff, 4_096, bytes.length - 4_096))
  }

  // Would catch: a good database that gives way to one that can't be opened.
  test.each([
    ['damaged', planted(damage)],
    ['damaged', planted(Buffer.from('a text and no database at all, but long enough to be looked at as one'))],
    ['foreign', planted(edit('PRAGMA application_id = 7'))],
    ['newer', planted(edit('PRAGMA user_version = 9999'))],
  ])('that is %s', async (fault, plant) => {
    const { client, name, folder } = await plant()
    const refused = { code: 'BACKUP_UNUSABLE', data: { reason: fault } }
    expect(await refusalOf(client.backups.check({ name }))).toMatchObject(refused)
    expect(await refusalOf(client.backups.restore({ name }))).toMatchObject(refused)
    expect(existsSync(folder.file('pushdeck.db.restore'))).toBe(false)
  })

  // Would catch: a name that leads out of the folder of backups.
  test('that is none', async () => {
    const { client } = await openApp()
    const absent = 'pushdeck.v1-20260101T000000000Z.on-demand.bak'
    for (const name of ['../pushdeck.db', 'pushdeck.db', '/etc/passwd', absent])
      expect(await refusalOf(client.backups.restore({ name }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('while a countdown runs', async () => {
    const { client } = await openApp()
    const { name } = await client.backups.create()
    await submit(client, (await practiceConnection(client)).id)
    expect(await refusalOf(client.backups.restore({ name }))).toMatchObject({ code: 'DELIVERIES_OPEN' })
  })
})

/** A run of seven requests: one was accepted, four are on their way and two wait; then all arrive. The copy is from before that. */
async function copiedMidway(copy: (opened: OpenApp) => Promise<string>) {
  const waiting: (() => void)[] = []
  let isAnswering = false
  const server = await startRecorder((_request, response) => {
    if (isAnswering || server.received.length === 1) response.end(accepted)
    else waiting.push(() => response.end(accepted))
  })
  const opened = await openApp()
  const connection = await addConnection(opened.client, { baseUrl: server.origin })
  const id = await send(opened, connection.id, sevenRequests)
  await vi.waitFor(() => expect(waiting).toHaveLength(4), patience)
  const name = await copy(opened)
  isAnswering = true
  for (const answer of waiting) answer()
  await untilState(opened.client, id, 'settled')
  expect(server.received).toHaveLength(7)
  return { opened, server, id, name }
}

/** Whatever the operator may press and however long it stands, no request leaves a second time. */
async function expectNothingDue(client: Client, { clock }: OpenApp, id: string, received: readonly unknown[]) {
  const delivery = await client.deliveries.get({ id })
  expect(delivery).toMatchObject({
    state: 'settled',
    summary: 'partial',
    counts: { accepted: 1, unknown: 6, planned: 0, inFlight: 0 },
  })
  expect((await requestsOf(client, id)).map(({ cause }) => cause?.code)).toEqual([
    'accepted',
    ...Array(6).fill('restored'),
  ])
  expect(delivery.timeline.map(({ action }) => action)).toContain('deliveries.restored')
  expect(await refusalOf(client.deliveries.resume({ id }))).toMatchObject({ code: 'TOO_LATE' })
  expect(await client.drafts.list()).toEqual([])
  clock.advance(hour)
  expect(received).toHaveLength(7)
}

const onDemand = async ({ client }: OpenApp) => (await client.backups.create()).name

describe('after a restore nothing is due', () => {
  // Would catch: a restored record that sends again what was sent after the backup.
  test('from the screen, in the same process', async () => {
    const { opened, server, id, name } = await copiedMidway(onDemand)
    await opened.client.backups.restore({ name })
    const client = await reopened(opened)
    await expectNothingDue(client, opened, id, server.received)
    expect((await client.audit.list({})).items).toContainEqual(
      expect.objectContaining({ action: 'backups.restored', operator: '李雷', subjectName: name }),
    )
    const [before] = (await client.backups.list()).items.filter(({ reason }) => reason === 'before-restore')
    expect(
      readOnly(copyOf(opened, before?.name ?? ''), (db) => db.prepare('SELECT accepted FROM deliveries').pluck().all()),
    ).toEqual([7])

    await client.backups.restore({ name: before?.name ?? '' })
    const back = await reopened(opened)
    expect(await back.deliveries.get({ id })).toMatchObject({ summary: 'accepted', counts: { accepted: 7 } })
  })

  // Control: the same database, taken for the one that the last run has left, keeps requests that are due.
  test('and without that rule two requests would be', async () => {
    const { opened, id, name } = await copiedMidway(onDemand)
    const { store } = openStore(copyOf(opened, name))
    await recover({ store, clock: opened.clock })
    expect(await store.deliveries.find(id)).toMatchObject({ state: 'paused', planned: 2, unknown: 4 })
  })

  /** A console on the folder, closed, with its database copied by hand in the middle of a run. */
  const copiedByHand = () =>
    copiedMidway(async ({ database, folder }) => {
      for (const end of ['', '-wal']) copyFileSync(database + end, folder.file(`mine${end}`))
      return 'mine'
    })

  // Would catch: a copy over the old file, which leaves its place on the disk as it was.
  test('when the file was put back by hand', async () => {
    const { opened, server, id } = await copiedByHand()
    await opened.close()
    const later = await openApp({ folder: opened.folder, clock: opened.clock })
    await later.close()
    for (const end of ['', '-wal']) copyFileSync(opened.folder.file(`mine${end}`), opened.database + end)
    const again = await openApp({ folder: opened.folder, clock: opened.clock })
    await expectNothingDue(again.client, again, id, server.received)
    expect(await actions(again.client)).toContain('backups.moved')
  })

  test('when the folder was copied to another place; in its own place two requests wait', async () => {
    const { opened, id } = await copiedByHand()
    await opened.close()
    for (const end of ['', '-wal']) copyFileSync(opened.folder.file(`mine${end}`), opened.database + end)
    const moved: Folder = temporaryFolder()
    cpSync(opened.folder.path, moved.path, { recursive: true })
    const own = await openApp({ folder: opened.folder, clock: opened.clock })
    expect(await own.client.deliveries.get({ id })).toMatchObject({
      state: 'paused',
      counts: { planned: 2, unknown: 4 },
    })
    const other = await openApp({ folder: moved, clock: opened.clock })
    expect(await other.client.deliveries.get({ id })).toMatchObject({ state: 'settled', counts: { unknown: 6 } })
  })

  // Would catch: a schedule of an older state that sends what was sent at its time once more.
  test('and a schedule asks', async () => {
    const opened = await openApp()
    const { client, clock } = opened
    const connection = await practiceConnection(client)
    const { delivery } = await review(client, connection.id)
    const schedule = { at: clock.now() + hour, zone: 'Asia/Shanghai' }
    await client.deliveries.submit({ deliveryId: delivery.id, schedule })
    const name = await onDemand(opened)
    await client.backups.restore({ name })
    const again = await reopened(opened)
    await passTime(clock, hour)
    expect(await again.deliveries.get({ id: delivery.id })).toMatchObject({
      state: 'scheduled',
      schedule: { ask: 'restored' },
    })
  })

  test('and a countdown is a draft again that says so', async () => {
    const opened = await openApp()
    const connection = await practiceConnection(opened.client)
    const { id } = await submit(opened.client, connection.id)
    const name = await onDemand(opened)
    await opened.client.deliveries.cancel({ id })
    await opened.client.backups.restore({ name })
    const client = await reopened(opened)
    expect((await requestsOf(client, id))[0]?.cause?.code).toBe('restored-in-hold')
    expect(await client.drafts.list()).toHaveLength(1)
  })
})

describe('a restore that is interrupted', () => {
  // Would catch: a crash between two steps that leaves no database, or the old one's log beside the new one.
  test('goes on at the next start', async () => {
    const { opened, server, id, name } = await copiedMidway(onDemand)
    await opened.client.backups.restore({ name })
    await opened.close()
    expect(existsSync(opened.folder.file('pushdeck.db.restore'))).toBe(true)
    const again = await openApp({ folder: opened.folder, clock: opened.clock })
    await expectNothingDue(again.client, again, id, server.received)
    expect(await actions(again.client)).toContain('backups.restored')
  })

  test('by a database that does not open gives its place back', async () => {
    const first = await openApp()
    await saveDraft(first.client, (await practiceConnection(first.client)).id)
    await first.close()
    first.folder.write(`${databaseName}.restore`, 'no database '.repeat(1_000))
    const { client, logged } = await openApp({ folder: first.folder })
    expect(await client.drafts.list()).toHaveLength(1)
    expect((await client.backups.list()).items).toEqual([])
    expect(logged.map(({ message }) => message)).toContain('the restored database could not be opened')
  })
})
