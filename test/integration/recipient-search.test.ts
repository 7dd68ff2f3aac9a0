import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { createIndexing } from '#main/services/indexing.ts'
import { recipientHash } from '#main/store/recipient-hash.ts'
import { databaseName, type OpenApp, openApp } from '#test/helpers/app.ts'
import { testClock } from '#test/helpers/clock.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { type Ended, writeEnded } from '#test/helpers/history.ts'
import { addPractice, aliases, patience, send, textMessage, untilState } from '#test/helpers/sending.ts'
import { silentLog } from '#test/helpers/silent-log.ts'
import { type OpenStore, openStore, readOnly } from '#test/helpers/store.ts'

const day = 24 * 60 * 60_000
const indexedIn = (path: string) =>
  readOnly(path, (db) => db.prepare('SELECT count(*) FROM recipient_hashes').pluck().get())

const ended = (seq: number, more: Partial<Ended> = {}): Ended => ({
  ...{
    seq,
    title: `第 ${seq} 条`,
    body: '',
    ids: [],
    provider: 'maxim',
    connectionId: randomUUID(),
    stage: 'test',
    operator: '李雷',
  },
  ...{ outcomes: ['accepted'], at: seq, recipients: [`u${seq}`, 'u0'] },
  ...more,
})

const open = (): OpenStore => openStore(temporaryFolder().file('pushdeck.db'))
const neverAborted = new AbortController().signal
const indexAll = async ({ store }: OpenStore) =>
  store.recipientIndex.add(await store.recipientIndex.open(100), neverAborted)
const seqsWith = async ({ store }: OpenStore, ...values: string[]) =>
  (await store.recipients.deliveriesWith(values, null, 50)).map(({ seq }) => seq)

async function pushed(console: OpenApp, connectionId: string, count: number): Promise<string> {
  const id = await send(console, connectionId, { audience: aliases(count), content: textMessage() })
  await untilState(console.client, id, 'settled')
  return id
}

// Would catch: a person who is in the tenth request and not found; an entered id that is not cleaned as a pasted one is;
// an index that keeps whom a cleared delivery went to.
test('whom a push named is found, until its content is cleared', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { client } = console
  const { connection } = await addPractice(console)
  const id = await pushed(console, connection.id, 1_200)
  const listed = async (recipient: string) => (await client.deliveries.list({ recipient })).items.map((one) => one.id)
  for (const entered of ['u10001', ' “u11200” ', 'u10600;', '\u200Bu10002']) expect(await listed(entered)).toEqual([id])
  for (const entered of ['u1000', 'u99999', '3.78E+18']) expect(await listed(entered)).toEqual([])
  await vi.waitFor(() => expect(indexedIn(console.database)).toBe(1_200), patience)
  expect(await listed('u11200')).toEqual([id])

  console.clock.jump(200 * day)
  await client.retention.clean()
  expect(indexedIn(console.database)).toBe(0)
  expect(await listed('u11200')).toEqual([])
})

// Would catch: somebody shown as reached because another one's id has the same hash.
test('two recipients with one hash are told apart', async () => {
  const opened = open()
  await writeEnded(opened, ended(1))
  await writeEnded(opened, ended(2))
  await indexAll(opened)
  const collision = { hash: recipientHash('u1'), seq: 2, position: 1 }
  await opened.db.insertInto('recipient_hashes').values(collision).execute()
  expect(await seqsWith(opened, 'u1')).toEqual([1])
  // control: it is the look at the real recipients that tells them apart
  await opened.db
    .updateTable('bodies')
    .set({ body: Buffer.from('{"audience":{"alias":["u1"]}}') })
    .execute()
  expect(await seqsWith(opened, 'u1')).toEqual([2, 1])
})

// Would catch: deliveries hidden by a crash between two writes of their index, or from before there was one.
test('a delivery whose index is not complete is looked through, and caught up with at the next start', async () => {
  const opened = open()
  for (let seq = 1; seq <= 120; seq += 1) await writeEnded(opened, ended(seq))
  const half = { hash: recipientHash('u7'), seq: 7, position: 1 }
  await opened.db.insertInto('recipient_hashes').values(half).execute()
  const all = Array.from({ length: 120 }, (_, index) => 120 - index)
  const whole = async () => (await opened.store.recipients.deliveriesWith(['u0'], null, 500)).map(({ seq }) => seq)
  expect(await whole()).toEqual(all)
  expect(await seqsWith(opened, 'u7')).toEqual([7])
  expect(await opened.store.recipients.deliveriesWith(['u7'], null, 1)).toMatchObject([{ seq: 7, position: 1 }])
  const indexing = createIndexing({ store: opened.store, clock: testClock(), log: silentLog })
  indexing.wake()
  await vi.waitFor(async () => expect(await opened.store.recipientIndex.open(1)).toEqual([]), patience)
  await indexing.close()
  expect(await opened.store.grams.openTexts(1)).toEqual([])
  expect(await opened.store.grams.openIds(1)).toEqual([])
  expect(await whole()).toEqual(all)
  expect(await seqsWith(opened, 'u7')).toEqual([7])
  // what it found before, page by page, it finds again
  const pages: number[] = []
  for (let before: number | null = null; ; before = pages.at(-1) ?? null) {
    const page = await opened.store.recipients.deliveriesWith(['u0'], before, 50)
    pages.push(...page.map(({ seq }) => seq))
    if (page.length < 50) break
  }
  expect(pages).toEqual(all)
})

// Would catch: 007 of one kind taken for 7 of another; a tag or everybody taken for a recipient.
test('an id counts as its kind writes it, and tags and everybody name nobody', async () => {
  const opened = open()
  const written: [number, string, string][] = [
    [1, 'alias', '{"audience":{"alias":["7"]}}'],
    [2, 'alias', '{"audience":{"alias":["007"]}}'],
    [3, 'user_id', '{"audience":{"user_id":[7,9007199254740993]}}'],
    [4, 'tag', '{"audience":{"tag":["7"]}}'],
    [5, 'all', '{"audience":"all"}'],
  ]
  for (const [seq] of written) await writeEnded(opened, ended(seq))
  for (const [seq, kind, body] of written) {
    await opened.db
      .updateTable('deliveries')
      .set({ audience_kind: kind as 'alias' })
      .where('seq', '=', seq)
      .execute()
    const requests = opened.db.selectFrom('requests').innerJoin('deliveries', 'deliveries.id', 'delivery_id')
    const ofIt = requests.where('seq', '=', seq).select('requests.id')
    await opened.db
      .updateTable('bodies')
      .set({ body: Buffer.from(body) })
      .where('request_id', 'in', ofIt)
      .execute()
  }
  const check = async () => {
    expect(await seqsWith(opened, '007')).toEqual([3, 2])
    expect(await seqsWith(opened, '7')).toEqual([3, 1])
    expect(await seqsWith(opened, '9007199254740993')).toEqual([3])
  }
  await check()
  await indexAll(opened)
  await check()
})

// Would catch: an index that a later start does not find, or an app that fails on a database with an open index.
test('at a start the history of before is indexed by itself', async () => {
  const folder = temporaryFolder()
  const first = openStore(folder.file(databaseName))
  await writeEnded(first, ended(1, { title: '国庆活动' }))
  await first.db.destroy()
  const console = await openApp({ folder, tuning: { practice: false } })
  const { client } = console
  const list = async (search: string) => (await client.deliveries.list({ search })).items.length
  expect(await list('庆')).toBe(1)
  const open = () =>
    readOnly(console.database, (db) =>
      db.prepare('SELECT count(*) FROM deliveries WHERE texts_indexed = 0').pluck().get(),
    )
  await vi.waitFor(() => expect(open()).toBe(0), patience)
  expect(await list('庆')).toBe(1)
  expect(await list('圣')).toBe(0)
})
