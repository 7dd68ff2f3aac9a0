import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openApp, operator } from '#test/helpers/app.ts'
import {
  addPractice,
  aliases,
  named,
  refusalOf,
  requestsOf,
  review,
  send,
  submit,
  untilState,
} from '#test/helpers/sending.ts'

const day = 24 * 60 * 60_000

async function sent() {
  const console = await openApp()
  const practice = await addPractice(console)
  const deliveryId = await send(console, practice.connection.id)
  await untilState(console.client, deliveryId, 'settled')
  return { ...console, console, ...practice, deliveryId }
}

// Would catch: a note kept twice after a lost answer, without its writer, or without its line in the audit.
test('notes are kept once, with who wrote them and when, in order', async () => {
  const { client, clock, deliveryId, console } = await sent()
  const id = randomUUID()
  const first = await client.deliveries.addNote({ id, deliveryId, text: '  客户来电，说没有收到。\n已回复。 ' })
  expect(first).toEqual({ id, at: clock.now(), operator, text: '客户来电，说没有收到。\n已回复。' })
  expect(await client.deliveries.addNote({ id, deliveryId, text: '又一次' })).toEqual(first)
  clock.advance(1_000)
  await client.settings.update({ operator: '韩梅梅' })
  await client.deliveries.addNote({ id: randomUUID(), deliveryId, text: '第二条' })
  const notes = await client.deliveries.notes({ id: deliveryId })
  expect(notes.map((note) => [note.operator, note.text])).toEqual([
    [operator, '客户来电，说没有收到。\n已回复。'],
    ['韩梅梅', '第二条'],
  ])
  const lines = (await client.deliveries.get({ id: deliveryId })).timeline.filter(
    ({ action }) => action === 'deliveries.note',
  )
  expect(lines.map((line) => [line.operator, line.detail])).toEqual([
    [operator, {}],
    ['韩梅梅', {}],
  ])
  await console.close()
})

test('a note of nothing or of nowhere is refused', async () => {
  const { client, deliveryId } = await sent()
  const id = randomUUID()
  expect((await refusalOf(client.deliveries.addNote({ id, deliveryId, text: ' \n ' }))).code).toBe('BAD_REQUEST')
  expect((await refusalOf(client.deliveries.addNote({ id, deliveryId: randomUUID(), text: 'x' }))).code).toBe(
    'NOT_FOUND',
  )
})

// Would catch: names of customers that stay in notes when the recipients have been cleared.
test('notes go with the message when its time is over, and none is added after that', async () => {
  const { client, clock, deliveryId } = await sent()
  await client.deliveries.addNote({ id: randomUUID(), deliveryId, text: 'u10001 来电' })
  clock.advance(181 * day)
  await client.retention.clean({})
  expect(await client.deliveries.notes({ id: deliveryId })).toEqual([])
  const late = client.deliveries.addNote({ id: randomUUID(), deliveryId, text: '后来' })
  expect((await refusalOf(late)).code).toBe('CLEARED')
})

// Would catch: ids that are missing when the provider asks for them, or those of requests that never left.
test('every id under which the provider may know a delivery is listed', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection } = await addPractice(console)
  const { delivery } = await review(client, connection.id, { audience: aliases(1_200) })
  await client.deliveries.submit({ deliveryId: delivery.id, pauseAfterFirst: true })
  clock.advance(30_000)
  await untilState(client, delivery.id, 'paused')
  const [first] = await requestsOf(client, delivery.id)
  expect(await client.deliveries.ids({ id: delivery.id })).toEqual([
    { position: 1, kind: 'task', id: first?.taskId },
    { position: 1, kind: 'sent', id: first?.requestId },
  ])
})

test('a test and its send, a delivery and its repeat, name each other', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, maxim } = await addPractice(console)
  const testAudience = { kind: 'alias' as const, values: ['u10003'] }
  await client.connections.update({ id: connection.id, testAudience })
  const { delivery } = await review(client, connection.id, { audience: aliases(3) })
  const trial = await client.deliveries.sendTest({ id: randomUUID(), deliveryId: delivery.id })
  clock.advance(30_000)
  await untilState(client, trial.id, 'settled')
  maxim.fault = 'refuse'
  await client.deliveries.submit({ deliveryId: delivery.id })
  clock.advance(30_000)
  await untilState(client, delivery.id, 'settled')
  maxim.fault = 'none'
  const { draftId } = await client.deliveries.resend({ id: delivery.id, outcomes: ['refused'] })
  const again = await client.deliveries.review({ draftId })
  await client.deliveries.submit({ deliveryId: again.delivery.id })
  const related = async (id: string) =>
    (await client.deliveries.related({ id })).map((one) => [one.relation, one.delivery.id])
  expect(await related(delivery.id)).toEqual([
    ['repeated-by', again.delivery.id],
    ['test', trial.id],
  ])
  expect(await related(again.delivery.id)).toEqual([
    ['repeats', delivery.id],
    ['test', trial.id],
  ])
  expect(new Set((await related(trial.id)).map(([relation]) => relation))).toEqual(new Set(['tested']))
  expect(
    await related((await submit(client, connection.id, { audience: { kind: 'alias', text: named(1).join('') } })).id),
  ).toEqual([['test', trial.id]])
})
