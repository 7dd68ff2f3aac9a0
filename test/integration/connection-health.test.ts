import { expect, test, vi } from 'vitest'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { opening, suplinkAt } from '#test/helpers/changes.ts'
import { addConnection, aliases, patience, saveDraft, send, submit, untilState } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { addSuplink } from '#test/helpers/suplink.ts'

const healthOf = async ({ client }: OpenApp, id: string) =>
  (await client.connections.health()).find(({ connectionId }) => connectionId === id)

/** A provider that answers in turn, a minute ahead of our clock. */
async function answering(...answers: string[]) {
  const console = await openApp({ tuning: { practice: false } })
  const server = await startRecorder((_request, response) => {
    response.setHeader('Date', new Date(console.clock.now() + 60_000).toUTCString())
    response.end(answers.shift())
  })
  const { id } = await addConnection(console.client, { baseUrl: server.origin })
  return { ...console, id }
}

const accepted = '{"code":200,"data":{"task_id":1}}'

// Would catch: a connection that reads as sound after its provider refused it, or as ill after it got well.
test('says how the last call ended, and by how much the clocks differ', async () => {
  const console = await answering(accepted, '{"code":10008,"message":"bad token"}')
  const { id, client, clock } = console
  expect(await healthOf(console, id)).toEqual({
    connectionId: id,
    lastSuccess: null,
    lastTrouble: null,
    clockOffset: null,
  })
  const first = await send(console, id)
  const { settledAt } = await untilState(client, first, 'settled')
  const well = await healthOf(console, id)
  expect(well).toMatchObject({ lastSuccess: { at: settledAt, deliveryId: first }, lastTrouble: null })
  expect(Math.round((well?.clockOffset ?? 0) / 1_000)).toBe(60)
  clock.advance(1_000)
  const second = await send(console, id)
  await untilState(client, second, 'settled', 'paused')
  const ill = await healthOf(console, id)
  expect(ill?.lastSuccess?.deliveryId).toBe(first)
  expect(ill?.lastTrouble).toMatchObject({ deliveryId: second, cause: { code: 'maxim.10008' } })
  expect(ill?.lastTrouble?.at).toBeGreaterThan(ill?.lastSuccess?.at ?? 0)
})

test('counts changes too', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { connection } = await addSuplink(console)
  const day = 24 * 60 * 60_000
  await console.client.operations.call({
    connectionId: connection.id,
    operation: 'tenant.opening',
    input: { instanceName: 'eco-krn2', startDate: console.clock.now(), endDate: console.clock.now() + 30 * day },
  })
  expect((await healthOf(console, connection.id))?.lastSuccess).toEqual({ at: expect.any(Number), deliveryId: null })
})

// Would catch: a deletion that takes along what nobody was told of, or a delivery that is about to leave.
test('what uses a connection is counted, and what has not ended keeps it', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { client, clock } = console
  const { id } = await addConnection(client, { baseUrl: 'http://127.0.0.1:9' })
  await saveDraft(client, id)
  const held = await submit(client, id)
  const draftId = await saveDraft(client, id, { audience: aliases(2) })
  const reviewed = await client.deliveries.review({ draftId })
  const schedule = { at: clock.now() + 3_600_000, zone: 'Asia/Shanghai' }
  const later = await client.deliveries.submit({ deliveryId: reviewed.delivery.id, schedule })
  expect(await client.connections.usage({ id })).toMatchObject({
    ...{ drafts: 3, deliveries: 2, underWay: 2, held: 1, scheduled: 1, running: 0, resources: 0 },
  })
  await expect(client.connections.remove({ id })).rejects.toMatchObject({ code: 'CONNECTION_BUSY' })
  await client.deliveries.cancel({ id: held.id })
  await expect(client.connections.remove({ id })).rejects.toMatchObject({ code: 'CONNECTION_BUSY' })
  await client.deliveries.cancel({ id: later.id })
  await vi.waitFor(async () => expect((await client.connections.usage({ id })).underWay).toBe(0), patience)
  await client.connections.remove({ id })
  expect(await client.connections.list()).toEqual([])
})

// Would catch: the id of a tenant that goes under with its connection while the answer is on its way.
test('an opening that has not ended keeps its connection, and tenants in the list are told of', async () => {
  const server = await startRecorder(() => {})
  const { client, clock } = await openApp({ tuning: { practice: false } })
  const { id } = await client.connections.create(suplinkAt(server.origin))
  const answer = client.operations.call({ connectionId: id, operation: 'tenant.opening', input: opening })
  await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
  expect(await client.connections.usage({ id })).toMatchObject({ changes: 1, tenants: 1 })
  await expect(client.connections.remove({ id })).rejects.toMatchObject({ code: 'CONNECTION_BUSY' })
  expect(await client.tenants.list({ connectionId: id })).toHaveLength(1)
  clock.advance(120_000)
  expect(await answer).toMatchObject({ outcome: 'unknown' })
  expect(await client.connections.usage({ id })).toMatchObject({ changes: 0, tenants: 1 })
  await client.connections.remove({ id })
  expect(await client.connections.list()).toEqual([])
})
