import { describe, expect, test, vi } from 'vitest'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import {
  addPractice,
  aliases,
  named,
  patience,
  refusalOf,
  requestsOf,
  review,
  send,
  submit,
  untilState,
  untilStateInTime,
} from '#test/helpers/sending.ts'

/** A push whose outcome stayed unknown, although the provider took it. */
async function unknownPush(console: OpenApp) {
  const { connection, maxim } = await addPractice(console)
  maxim.fault = 'reset-after'
  const id = await send(console, connection.id)
  await untilStateInTime(console, id, 'settled')
  maxim.fault = 'none'
  const [request] = await requestsOf(console.client, id)
  return { connection, maxim, id, requestId: request?.id ?? '' }
}

describe('asking again with the same id', () => {
  test('makes known what was unknown, and nobody gets it twice', async () => {
    const console = await openApp()
    const { client } = console
    const { maxim, id, requestId } = await unknownPush(console)
    expect(await client.deliveries.get({ id })).toMatchObject({ summary: 'unknown', taskCount: 0 })
    const request = await client.deliveries.askAgain({ id: requestId })
    expect(request).toMatchObject({ outcome: 'accepted', cause: { code: 'accepted-or-before' }, attempts: 4 })
    expect(request.taskId).not.toBeNull()
    const delivery = await client.deliveries.get({ id })
    expect(delivery).toMatchObject({ summary: 'accepted', taskCount: 1, counts: { accepted: 1, unknown: 0 } })
    expect(delivery.timeline.map(({ action }) => action).slice(-2)).toEqual([
      'deliveries.ask-again',
      'deliveries.became-known',
    ])
    expect(maxim.ledger()).toHaveLength(1)
    expect((await refusalOf(client.deliveries.askAgain({ id: requestId }))).code).toBe('TOO_LATE')
  })

  // Would catch: "refused" said of a message that the first attempt had brought to everybody.
  test.each(['refuse', 'too-many-requests', 'reset-before'] as const)(
    'answered with %s leaves it unknown',
    async (fault) => {
      const console = await openApp()
      const { client } = console
      const { maxim, id, requestId } = await unknownPush(console)
      maxim.fault = fault
      expect(await client.deliveries.askAgain({ id: requestId })).toMatchObject({ outcome: 'unknown', attempts: 4 })
      expect(await client.deliveries.get({ id })).toMatchObject({ summary: 'unknown', counts: { unknown: 1 } })
    },
  )

  test('twice at once asks once', async () => {
    const console = await openApp()
    const { client } = console
    const { requestId } = await unknownPush(console)
    const [first, second] = await Promise.allSettled([
      client.deliveries.askAgain({ id: requestId }),
      client.deliveries.askAgain({ id: requestId }),
    ])
    expect(first?.status).toBe('fulfilled')
    expect(second?.status).toBe('rejected')
    expect((await client.deliveries.request({ id: requestId })).tries).toHaveLength(4)
  })

  // Would catch: a run that goes on at once although the provider has just asked, in its answer to the operator, for time.
  test('is heard by the runs of the same connection when it is told to wait', async () => {
    const console = await openApp()
    const { client, clock } = console
    const { connection, maxim, requestId } = await unknownPush(console)
    const { id } = await submit(client, connection.id)
    clock.advance(4_000)
    maxim.fault = 'too-many-requests'
    await client.deliveries.askAgain({ id: requestId })
    maxim.fault = 'none'
    const askedAt = clock.now()
    clock.advance(1_500)
    const waiting = async () => (await client.deliveries.get({ id })).pace?.waitingUntil
    await vi.waitFor(async () => expect(await waiting()).toBe(askedAt + 2_000), patience)
    expect(maxim.ledger()).toHaveLength(1)
    clock.advance(500)
    expect(await untilStateInTime(console, id, 'settled')).toMatchObject({ summary: 'accepted' })
    expect(maxim.ledger()).toHaveLength(2)
  })

  test('is not offered where a repeat would be a second message', async () => {
    const console = await openApp()
    const { client } = console
    const connection = (await client.connections.list()).find(({ provider }) => provider === 'suplink')
    await client.system.setPracticeFault({ provider: 'suplink', fault: 'reset-after' })
    const content = { provider: 'suplink' as const, msg: { msgType: 'text_msg' as const, content: '停机维护' } }
    const id = await send(console, connection?.id ?? '', { content, audience: { kind: 'user', text: 'test001' } })
    expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'unknown' })
    const [request] = await requestsOf(client, id)
    expect(request?.attempts).toBe(1)
    expect((await refusalOf(client.deliveries.askAgain({ id: request?.id ?? '' }))).code).toBe('NOT_FOUND')
  })
})

describe('a new push for those whom a push did not reach for certain', () => {
  test('starts as a draft for them alone, and is recorded as a repeat', async () => {
    const console = await openApp()
    const { client, clock } = console
    const { connection, maxim } = await addPractice(console)
    const { delivery } = await review(client, connection.id, { audience: aliases(1_200) })
    await client.deliveries.submit({ deliveryId: delivery.id, pauseAfterFirst: true })
    clock.advance(30_000)
    await untilState(client, delivery.id, 'paused')
    await client.deliveries.stop({ id: delivery.id })
    expect(await untilState(client, delivery.id, 'settled')).toMatchObject({ counts: { accepted: 1, cancelled: 2 } })

    const { draftId } = await client.deliveries.resend({ id: delivery.id, outcomes: ['cancelled', 'unknown'] })
    const draft = await client.drafts.get({ id: draftId })
    expect(draft.audience).toEqual({ kind: 'alias', text: named(700, 10_501).join('\n') })
    const again = await client.deliveries.review({ draftId })
    expect(again.checks.map(({ code }) => code)).toContain('repeat')
    expect(again.delivery).toMatchObject({ resendOf: delivery.id })
    await client.deliveries.submit({ deliveryId: again.delivery.id })
    clock.advance(30_000)
    expect(await untilState(client, again.delivery.id, 'settled')).toMatchObject({ summary: 'accepted' })
    expect(maxim.ledger()).toHaveLength(3)
    expect(maxim.repeats()).toEqual([])
  })

  test('needs somebody to send to', async () => {
    const console = await openApp()
    const { connection } = await addPractice(console)
    const id = await send(console, connection.id)
    await untilState(console.client, id, 'settled')
    expect((await refusalOf(console.client.deliveries.resend({ id, outcomes: ['unknown'] }))).code).toBe('NOT_FOUND')
  })
})

describe('a run stops by itself', () => {
  test('after its first request was accepted, where the operator wants to look', async () => {
    const console = await openApp()
    const { client, clock } = console
    const { connection, maxim } = await addPractice(console)
    const { delivery } = await review(client, connection.id, { audience: aliases(1_200) })
    await client.deliveries.submit({ deliveryId: delivery.id, pauseAfterFirst: true })
    clock.advance(30_000)
    const paused = { state: 'paused', pauseReason: 'first-wave', counts: { accepted: 1, planned: 2 } }
    expect(await untilState(client, delivery.id, 'paused')).toMatchObject(paused)
    clock.advance(3_600_000)
    expect(maxim.ledger()).toHaveLength(1)
    await client.deliveries.resume({ id: delivery.id })
    expect(await untilState(client, delivery.id, 'settled')).toMatchObject({ counts: { accepted: 3 } })
  })

  // Would catch: 97 chunks that nobody knows the end of, since the provider hangs.
  test.each([
    ['the first has no certain answer', 'reset-before', { unknown: 1, planned: 9 }],
    ['the first is refused', 'refuse', { refused: 1, planned: 9 }],
  ] as const)('when %s', async (_name, fault, counts) => {
    const console = await openApp()
    const { connection, maxim } = await addPractice(console)
    maxim.fault = fault
    const id = await send(console, connection.id, { audience: aliases(5_000) })
    expect(await untilStateInTime(console, id, 'paused')).toMatchObject({
      pauseReason: fault === 'refuse' ? 'provider-refuses' : 'no-answers',
      counts,
    })
  })

  test('when three in a row are not accepted', async () => {
    const console = await openApp()
    const { client, clock } = console
    const { connection, maxim } = await addPractice(console)
    const { delivery } = await review(client, connection.id, { audience: aliases(15_000) })
    await client.deliveries.submit({ deliveryId: delivery.id, pauseAfterFirst: true })
    clock.advance(30_000)
    await untilState(client, delivery.id, 'paused')
    maxim.fault = 'server-error'
    await client.deliveries.resume({ id: delivery.id })
    const { counts, pauseReason } = await vi.waitFor(async () => {
      clock.advance(1_000)
      const now = await client.deliveries.get({ id: delivery.id })
      expect(now).toMatchObject({ state: 'paused', counts: { inFlight: 0 } })
      return now
    }, patience)
    expect(pauseReason).toBe('no-answers')
    expect(counts.unknown).toBeGreaterThanOrEqual(3)
    expect(counts.unknown).toBeLessThanOrEqual(3 + 4)
  })
})
