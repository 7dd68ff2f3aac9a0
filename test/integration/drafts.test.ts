import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { titleOf } from '#shared/domain/content.ts'
import { openApp } from '#test/helpers/app.ts'
import {
  addConnection,
  addPractice,
  aliases,
  refusalOf,
  saveDraft,
  send,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'

const bench = async () => {
  const console = await openApp()
  return { ...console, console, ...(await addPractice(console)) }
}

describe('a draft', () => {
  // Would catch: two windows on one draft, of which the one with yesterday's text wins.
  test('that was changed elsewhere is not overwritten unseen', async () => {
    const { client, connection } = await bench()
    const id = await saveDraft(client, connection.id)
    const { updatedAt: basedOn } = await client.drafts.get({ id })
    const draft = { id, connectionId: connection.id, audience: aliases(3) }
    await client.drafts.save({ ...draft, content: textMessage({ title: '这边' }), basedOn })
    const late = client.drafts.save({ ...draft, content: textMessage({ title: '那边' }), basedOn })
    expect((await refusalOf(late)).code).toBe('DRAFT_CHANGED')
    expect(titleOf((await client.drafts.get({ id })).content)).toBe('这边')
  })

  test('keeps its recipients when only its message is saved', async () => {
    const { client, connection } = await bench()
    const id = await saveDraft(client, connection.id)
    await client.drafts.save({ id, connectionId: connection.id, content: textMessage({ body: '改过' }) })
    expect((await client.drafts.get({ id })).audience).toEqual(aliases(3))
  })

  // Would catch: a message for the test account that lands in another one with its recipients.
  test('stays with its connection', async () => {
    const { client, connection, maxim } = await bench()
    const id = await saveDraft(client, connection.id)
    const other = await addConnection(client, { name: '另一个', baseUrl: maxim.baseUrl })
    const moved = client.drafts.save({ id, connectionId: other.id, content: textMessage() })
    expect((await refusalOf(moved)).code).toBe('INVALID')
  })

  // Would catch: a window that saves its text after the send, so that the sent message stands among the drafts.
  test('that was sent does not come back when a window saves it late', async () => {
    const { client, console, connection } = await bench()
    const draftId = await saveDraft(client, connection.id)
    const { delivery } = await client.deliveries.review({ draftId })
    await client.deliveries.submit({ deliveryId: delivery.id })
    const late = () => client.drafts.save({ id: draftId, connectionId: connection.id, content: textMessage() })
    expect((await refusalOf(late())).code).toBe('TOO_LATE')
    console.clock.advance(5_000)
    await untilState(client, delivery.id, 'settled')
    expect((await refusalOf(late())).code).toBe('TOO_LATE')
    expect(await client.drafts.list()).toEqual([])
  })

  test('whose message reached nobody is a draft again', async () => {
    const { client, console, connection, maxim } = await bench()
    maxim.failNext('refuse', 1)
    const id = await send(console, connection.id)
    expect((await untilState(client, id, 'settled', 'paused')).counts.refused).toBe(1)
    expect(await client.drafts.list()).toHaveLength(1)
  })
})

describe('a script', () => {
  const message = (connectionId: string) => ({
    connectionId,
    content: textMessage(),
    audience: { kind: 'alias' as const, values: ['u10001', 'u10002'] },
  })

  // Would catch: a script that lost its answer, asked again, and sent twice.
  test('that asks again with the same id has sent once', async () => {
    const { client, clock, connection, maxim } = await bench()
    const id = randomUUID()
    const first = await client.deliveries.submit({ id, ...message(connection.id) })
    const second = await client.deliveries.submit({ id, ...message(connection.id) })
    expect(second.id).toBe(first.id)
    clock.advance(5_000)
    await untilState(client, first.id, 'settled')
    expect((await client.deliveries.submit({ id, ...message(connection.id) })).id).toBe(first.id)
    clock.advance(60_000)
    expect(maxim.ledger()).toHaveLength(1)
  })

  // Would catch: drafts that nobody wrote, one for each refused call.
  test('that is refused leaves nothing behind', async () => {
    const { client, connection } = await bench()
    const audience = { kind: 'alias' as const, values: ['u10001', 'u1\u200b0002'] }
    const refusal = await refusalOf(client.deliveries.submit({ ...message(connection.id), audience }))
    expect(refusal.code).toBe('REVIEW_BLOCKED')
    expect(await client.drafts.list()).toEqual([])
    expect((await client.deliveries.list({})).items).toEqual([])
  })
})
