import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import {
  addPractice,
  named,
  refusalOf,
  review,
  saveDraft,
  send,
  submit,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'

const bench = async () => {
  const console = await openApp()
  return { ...console, console, ...(await addPractice(console)) }
}

// Would catch: a message that leaves while its countdown still runs.
test('nothing leaves before the hold has run out, then it does', async () => {
  const { client, clock, connection, maxim } = await bench()
  const { id, state, holdUntil } = await submit(client, connection.id)
  expect([state, holdUntil]).toEqual(['held', clock.now() + 5_000])
  clock.advance(4_999)
  expect((await client.deliveries.get({ id })).state).toBe('held')
  expect(maxim.ledger()).toHaveLength(0)
  clock.advance(1)
  expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted', taskCount: 1 })
  expect(maxim.ledger()).toHaveLength(1)
})

test('a mass send is held 30 s', async () => {
  const { client, clock, connection } = await bench()
  const everybody = { kind: 'all' as const, text: '' }
  expect((await submit(client, connection.id, { audience: everybody })).holdUntil).toBe(clock.now() + 30_000)
})

describe('cancel', () => {
  // Would catch: a cancelled message that goes out all the same, or is gone.
  test('inside the hold leaves no request at the provider and brings the draft back', async () => {
    const { client, clock, connection, maxim } = await bench()
    const draftId = await saveDraft(client, connection.id)
    const before = await client.drafts.get({ id: draftId })
    const { delivery } = await client.deliveries.review({ draftId })
    await client.deliveries.submit({ deliveryId: delivery.id })
    expect(await client.drafts.list()).toEqual([])
    clock.advance(4_999)
    expect(await client.deliveries.cancel({ id: delivery.id })).toEqual({ draftId })
    clock.advance(60_000)
    expect(await untilState(client, delivery.id, 'settled')).toMatchObject({ summary: 'cancelled', taskCount: 0 })
    expect(maxim.ledger()).toHaveLength(0)
    expect(await client.drafts.get({ id: draftId })).toEqual(before)
  })

  // Control: the same message without the cancel is sent, and then it is too late.
  test('after the hold is too late', async () => {
    const { client, console, connection, maxim } = await bench()
    const id = await send(console, connection.id)
    await untilState(client, id, 'settled')
    expect((await refusalOf(client.deliveries.cancel({ id }))).code).toBe('TOO_LATE')
    expect(maxim.ledger()).toHaveLength(1)
  })
})

describe('one review', () => {
  // Would catch: a double click, or a repeated call after a lost answer, that sends twice.
  test('submitted many times is one delivery and one request', async () => {
    const { client, clock, connection, maxim } = await bench()
    const { delivery } = await review(client, connection.id)
    const deliveryId = delivery.id
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.deliveries.submit({ deliveryId })))
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([deliveryId]))
    clock.advance(5_000)
    await untilState(client, deliveryId, 'settled')
    await client.deliveries.submit({ deliveryId })
    clock.advance(60_000)
    expect((await client.deliveries.list({})).items).toHaveLength(1)
    expect(maxim.ledger()).toHaveLength(1)
  })

  // Would catch: a message sent as it was once read, after somebody changed it.
  test('is outdated once the draft has changed, even at the same moment', async () => {
    const { client, connection, maxim, clock } = await bench()
    const draftId = await saveDraft(client, connection.id)
    const { delivery } = await client.deliveries.review({ draftId })
    const { content, audience } = await client.drafts.get({ id: draftId })
    await client.drafts.save({ id: draftId, connectionId: connection.id, content, audience })
    const refusal = await refusalOf(client.deliveries.submit({ deliveryId: delivery.id }))
    expect(refusal).toEqual({ code: 'REVIEW_OUTDATED', data: undefined, defined: true })
    clock.advance(60_000)
    expect(maxim.ledger()).toHaveLength(0)
  })

  // Would catch: a message that goes to an account which was switched after the review.
  test.each([
    ['its address', { baseUrl: 'http://127.0.0.1:9' }],
    ['its name', { name: '另一个' }],
    ['its stage', { stage: 'production' as const }],
    ['its credentials', { credentials: { accessToken: 'another-token' } }],
  ])('is outdated once the connection changed %s', async (_what, change) => {
    const { client, connection } = await bench()
    const { delivery } = await review(client, connection.id)
    await client.connections.update({ id: connection.id, ...change })
    expect((await refusalOf(client.deliveries.submit({ deliveryId: delivery.id }))).code).toBe('REVIEW_OUTDATED')
  })

  test('is outdated once the connection or the draft is gone', async () => {
    const { client, connection } = await bench()
    const draftId = await saveDraft(client, connection.id)
    const { delivery } = await client.deliveries.review({ draftId })
    await client.drafts.remove({ id: draftId })
    expect((await refusalOf(client.deliveries.submit({ deliveryId: delivery.id }))).code).toBe('REVIEW_OUTDATED')
    const other = await review(client, connection.id)
    await client.connections.remove({ id: connection.id })
    expect((await refusalOf(client.deliveries.submit({ deliveryId: other.delivery.id }))).code).toBe('REVIEW_OUTDATED')
  })

  test('of a draft replaces the one before', async () => {
    const { client, connection } = await bench()
    const draftId = await saveDraft(client, connection.id)
    const first = await client.deliveries.review({ draftId })
    await client.deliveries.review({ draftId })
    expect((await refusalOf(client.deliveries.submit({ deliveryId: first.delivery.id }))).code).toBe('REVIEW_OUTDATED')
  })

  // Would catch: two windows that review one draft, one of which hears of a full or broken disk.
  test('while another one is being made replaces it or is replaced', async () => {
    const { client, connection } = await bench()
    const text = named(30_000).join('\n')
    const draftId = await saveDraft(client, connection.id, { audience: { kind: 'alias', text } })
    const codes = new Set<string>()
    for (let turns = 0; turns < 6; turns += 1) {
      const first = refusalOf(client.deliveries.review({ draftId }))
      for (let turn = 0; turn < turns; turn += 1) await nextTurn()
      await client.deliveries.review({ draftId })
      codes.add((await first).code)
    }
    expect([...codes].filter((code) => !['none', 'NOT_FOUND', 'REVIEW_OUTDATED'].includes(code))).toEqual([])
  })
})

// Would catch: an unfinished message that changes under the countdown, or vanishes when it is saved again.
test('a draft that is held can be neither changed nor removed nor reviewed', async () => {
  const { client, connection } = await bench()
  const draftId = await saveDraft(client, connection.id)
  const { delivery } = await client.deliveries.review({ draftId })
  await client.deliveries.submit({ deliveryId: delivery.id })
  const audience = { kind: 'all' as const, text: '' }
  const save = client.drafts.save({ id: draftId, connectionId: connection.id, content: textMessage(), audience })
  expect((await refusalOf(save)).code).toBe('TOO_LATE')
  expect((await refusalOf(client.drafts.remove({ id: draftId }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(client.deliveries.review({ draftId }))).code).toBe('TOO_LATE')
})
