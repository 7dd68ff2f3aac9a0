import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { startFixture } from '#test/helpers/child.ts'
import { type Folder, temporaryFolder } from '#test/helpers/folder.ts'
import { addPractice, patience, requestsOf, saveDraft, submit, untilState } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

const sender = join(import.meta.dirname, 'fixtures/send-once.ts')
const accepted = '{"code":200,"data":{"task_id":9007199254740993}}'

/** A console in a process of its own that has submitted one message. */
async function submittedElsewhere(baseUrl: string, hold: number, recipients = 1) {
  const folder: Folder = temporaryFolder()
  const child = startFixture(sender, folder.path, baseUrl, String(hold), String(recipients))
  const { deliveryId } = await child.ready
  return { folder, child, id: String(deliveryId) }
}
const hour = 3_600_000

describe('a console that is killed', () => {
  // Would catch: a message sent again, or called failed, although it may have arrived.
  test('in the middle of a request finds it unknown at its next start, and asks nothing again', async () => {
    const server = await startRecorder(() => {})
    const { folder, child, id } = await submittedElsewhere(server.origin, 0)
    await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
    await child.kill()
    const { client, clock } = await openApp({ folder })
    const delivery = await untilState(client, id, 'settled')
    expect(delivery).toMatchObject({ summary: 'unknown', counts: { unknown: 1 } })
    const [request] = await requestsOf(client, id)
    expect(request).toMatchObject({ outcome: 'unknown', cause: { code: 'interrupted' }, attempts: 1 })
    expect(delivery.timeline.map(({ action }) => action)).toContain('deliveries.interrupted')
    expect(await client.drafts.list()).toEqual([])
    clock.advance(hour)
    expect(server.received).toHaveLength(1)
  })

  // Would catch: the rest of a run lost, or sent by itself to whom nobody wanted any more.
  test('in the middle of a run leaves the rest paused until the operator resumes it', async () => {
    const server = await startRecorder((_request, response) => {
      if (answering || server.received.length === 1) response.end(accepted)
    })
    let answering = false
    const { folder, child, id } = await submittedElsewhere(server.origin, 0, 3_000)
    await vi.waitFor(() => expect(server.received).toHaveLength(5), patience)
    await child.kill()
    const { client, clock } = await openApp({ folder })
    expect(await client.deliveries.get({ id })).toMatchObject({
      state: 'paused',
      pauseReason: 'restart',
      counts: { accepted: 1, unknown: 4, planned: 1, inFlight: 0 },
    })
    clock.advance(hour)
    expect(server.received).toHaveLength(5)
    answering = true
    await client.deliveries.resume({ id })
    expect(await untilState(client, id, 'settled')).toMatchObject({
      summary: 'partial',
      counts: { unknown: 4, accepted: 2 },
    })
    const arrived = server.received.map(({ body }) => body.toString())
    expect(new Set(arrived).size).toBe(6)
  })

  // Would catch: a message that leaves by itself hours after its countdown was on the screen. Control: the two tests
  // above, in which the same console without a hold has sent.
  test('inside the hold has sent nothing, and the message is a draft again', async () => {
    const server = await startRecorder((_request, response) => response.end(accepted))
    const { folder, child, id } = await submittedElsewhere(server.origin, 30)
    await child.kill()
    const { client, clock } = await openApp({ folder })
    expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'cancelled' })
    expect((await requestsOf(client, id))[0]?.cause?.code).toBe('closed-in-hold')
    const [draft] = await client.drafts.list()
    expect(draft).toMatchObject({ title: '您的订单已发货', operator: '李雷' })
    expect(await client.drafts.get({ id: draft?.id ?? '' })).toMatchObject({
      audience: { kind: 'alias', text: 'u10001' },
    })
    clock.advance(hour)
    expect(server.received).toHaveLength(0)
  })
})

describe('a console that is closed', () => {
  test('inside the hold has sent nothing, and the message is a draft again', async () => {
    const first = await openApp()
    const { connection, maxim } = await addPractice(first)
    const draftId = await saveDraft(first.client, connection.id)
    const { delivery } = await first.client.deliveries.review({ draftId })
    await first.client.deliveries.submit({ deliveryId: delivery.id })
    await first.close()
    const { client, clock } = await openApp({ folder: first.folder, clock: first.clock })
    expect(await untilState(client, delivery.id, 'settled')).toMatchObject({ summary: 'cancelled' })
    expect((await client.drafts.list()).map(({ id }) => id)).toEqual([draftId])
    clock.advance(hour)
    expect(maxim.ledger()).toHaveLength(0)
  })

  // Would catch: a quit that waits for ever on a provider, or forgets what was under way.
  test('in the middle of a request writes it down as unknown', async () => {
    const server = await startRecorder(() => {})
    const first = await openApp()
    const { client, clock } = first
    const credentials = { appId: 'a', accessToken: 'token-1' }
    const connection = await client.connections.create({
      name: 'App',
      provider: 'maxim',
      stage: 'test',
      baseUrl: server.origin,
      credentials,
    })
    const { id } = await submit(client, connection.id)
    clock.advance(5_000)
    await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
    await first.close()
    const second = await openApp({ folder: first.folder, clock })
    expect(await untilState(second.client, id, 'settled')).toMatchObject({ summary: 'unknown' })
    expect(server.received).toHaveLength(1)
  })
})

// Would catch: a second engine on the folder, which sends what the first one has sent.
test('a second console on the folder is refused while the first one runs', async () => {
  const first = await openApp()
  await expect(openApp({ folder: first.folder })).rejects.toMatchObject({ problem: 'already-running' })
  await first.close()
  await openApp({ folder: first.folder })
})
