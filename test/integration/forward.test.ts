import { describe, expect, test } from 'vitest'
import type { PracticeFault } from '#shared/contract/system.ts'
import { openApp } from '#test/helpers/app.ts'
import { addReceiver, addTarget, credentialsFor, event, startReceiver, toTarget } from '#test/helpers/forwarding.ts'
import {
  practiceConnection,
  refusalOf,
  requestsOf,
  review,
  send,
  untilState,
  untilStateInTime,
} from '#test/helpers/sending.ts'

const message = { content: event(), audience: toTarget }

const modes = ['token', 'client_credentials', 'password'] as const

describe.each(modes)('an event in mode %s', (mode) => {
  // Would catch: bytes that differ from what the operator has read and confirmed.
  test('is accepted with the bytes that the review showed', async () => {
    const console = await openApp()
    const { client, clock } = console
    const { forward, connection } = await addReceiver(console, { mode })
    const { delivery, firstRequest } = await review(client, connection.id, { content: event(), audience: toTarget })
    clock.advance(1_000)
    await client.deliveries.submit({ deliveryId: delivery.id })
    clock.advance(30_000)
    expect(await untilState(client, delivery.id, 'settled')).toMatchObject({ summary: 'accepted' })
    const [entry] = forward.ledger()
    expect(entry?.sha256).toBe(firstRequest.sha256)
    expect(entry?.body.toString()).toBe(firstRequest.body)
    expect(firstRequest).toMatchObject({ method: 'POST', url: forward.pushUrl, recipients: 1 })
    expect(firstRequest.headers).toEqual([
      { name: 'Content-Type', value: 'application/json; charset=UTF-8' },
      { name: 'Authorization', value: '••••••••' },
    ])
    const [request] = await requestsOf(client, delivery.id)
    expect(request).toMatchObject({ attempts: 1, cause: { code: 'forward.accepted', providerCode: '0' } })
    expect(forward.inbox()).toMatchObject([{ id: request?.requestId, type: 'device_offline', repeat: false }])
    expect(forward.tokenCalls()).toHaveLength(mode === 'token' ? 0 : 1)
  })
})

// Would catch: an answer of one target that is shown beside another, and an accepted one that hides the refusal after it.
test('the last answer of a target is told, and what the practice receiver took', async () => {
  const console = await openApp()
  const { client } = console
  const { forward, connection } = await addReceiver(console)
  forward.refusal = { status: 'E42', description: '设备不存在' }
  const other = await practiceConnection(client, 'forward')
  const last = async (connectionId: string) => (await client.deliveries.lastAnswer({ connectionId })).last
  expect(await last(connection.id)).toBeNull()
  const sendTo = async (id: string) => {
    const delivery = await send(console, id, message)
    await untilState(client, delivery, 'settled')
    return delivery
  }
  await sendTo(connection.id)
  expect(await last(connection.id)).toMatchObject({ outcome: 'accepted', title: 'device_offline' })
  forward.fault = 'refuse'
  const refused = await sendTo(connection.id)
  expect(await last(connection.id)).toMatchObject({
    deliveryId: refused,
    outcome: 'refused',
    cause: { providerCode: 'E42', providerMessage: '设备不存在' },
  })
  expect([await last(other.id), await client.system.practiceInbox()]).toEqual([null, []])
  await sendTo(other.id)
  const [taken, ...more] = await client.system.practiceInbox()
  expect([taken, more]).toMatchObject([{ type: 'device_offline', appid: 'app-1', repeat: false }, []])
})

// Would catch: "failed" said of an event that the receiver has, so that somebody sends it again.
test.each<[PracticeFault, string, string, number]>([
  ['refuse', 'refused', 'forward.status', 0],
  ['reset-before', 'unknown', 'forward.reset', 0],
  ['reset-after', 'unknown', 'forward.reset', 1],
  ['too-many-requests', 'refused', 'too-many-requests', 0],
  ['server-error', 'unknown', 'forward.server-error', 0],
  ['garbage', 'unknown', 'forward.no-status', 1],
])('a receiver that answers with %s: the event is %s (%s)', async (fault, outcome, causeCode, taken) => {
  const console = await openApp()
  const { forward, connection } = await addReceiver(console, { mode: 'client_credentials' })
  forward.fault = fault
  const id = await send(console, connection.id, message)
  expect(await untilStateInTime(console, id, 'settled')).toMatchObject({ summary: outcome })
  const attempts = fault === 'too-many-requests' ? 6 : 1
  expect((await requestsOf(console.client, id))[0]).toMatchObject({ outcome, attempts, cause: { code: causeCode } })
  expect(forward.inbox()).toHaveLength(taken)
})

test('a refusal keeps the receiver’s status and description', async () => {
  const console = await openApp()
  const { forward, connection } = await addReceiver(console)
  forward.refusal = { status: 'E42', description: '设备不存在' }
  forward.failNext('refuse', 1)
  const id = await send(console, connection.id, message)
  await untilState(console.client, id, 'settled')
  expect((await requestsOf(console.client, id))[0]?.cause).toMatchObject({
    providerCode: 'E42',
    providerMessage: '设备不存在',
  })
})

describe('a target', () => {
  // Would catch: an event to a receiver that somebody has switched off.
  test('that is switched off gets nothing, and everything once it is on again', async () => {
    const console = await openApp()
    const { client } = console
    const { forward, connection } = await addReceiver(console, { credentials: { status: 'off' } })
    const refused = await refusalOf(review(client, connection.id, message))
    expect(refused).toMatchObject({
      code: 'REVIEW_BLOCKED',
      data: { checks: [{ code: 'target-off' }, { level: 'warn' }] },
    })
    await client.connections.update({ id: connection.id, credentials: { status: 'on' } })
    const id = await send(console, connection.id, message)
    expect((await untilState(client, id, 'settled')).summary).toBe('accepted')
    expect(forward.inbox()).toHaveLength(1)
  })

  // Would catch: a form that asks for what the chosen type does not need, or not for what it does.
  test.each([
    ['token', {}, 'token'],
    ['client_credentials', { token: 'x' }, 'tokenUrl'],
    ['password', { tokenUrl: 'https://a.example.com', clientId: 'c', clientSecret: 's' }, 'username'],
    ['other', {}, 'mode'],
    ['client_credentials', { tokenUrl: 'nowhere', clientId: 'c', clientSecret: 's' }, 'tokenUrl'],
  ])('of type %s with %j alone is refused, field %s', async (mode, credentials, field) => {
    const { client } = await openApp()
    const input = { name: 'x', provider: 'forward', stage: 'test', baseUrl: 'https://push.example.com' } as const
    const { code, data } = await refusalOf(
      client.connections.create({ ...input, credentials: { mode, ...credentials } }),
    )
    expect([code, (data as { fields: { field: string }[] }).fields[0]?.field]).toEqual(['INVALID', field])
  })

  // Would catch: an account that was complete for one type and is used with another.
  test('whose type is changed asks for what that needs before it sends', async () => {
    const console = await openApp()
    const { client } = console
    const { forward, connection } = await addReceiver(console)
    await client.connections.update({ id: connection.id, credentials: { mode: 'password' } })
    const { code, data } = await refusalOf(review(client, connection.id, message))
    const missing = (data as { checks: { code: string }[] }).checks.filter(
      (check) => check.code === 'credentials-missing',
    )
    expect([code, missing.length]).toEqual(['REVIEW_BLOCKED', 5])
    await client.connections.update({ id: connection.id, credentials: credentialsFor(forward, 'password') })
    const id = await send(console, connection.id, message)
    expect((await untilState(client, id, 'settled')).summary).toBe('accepted')
  })

  test('is tested without an event', async () => {
    const { client, clock } = await openApp()
    const forward = await startReceiver(clock)
    const good = await addTarget(client, forward, { mode: 'password' })
    expect(await client.connections.test({ id: good.id })).toMatchObject({
      usable: true,
      cause: { code: 'forward.reachable' },
    })
    const wrong = { name: '错', mode: 'password', credentials: { password: 'wrong' } } as const
    const bad = await addTarget(client, forward, wrong)
    expect(await client.connections.test({ id: bad.id })).toMatchObject({
      usable: false,
      cause: { code: 'forward.invalid_grant', providerCode: 'invalid_grant' },
    })
    expect(forward.inbox()).toEqual([])
  })
})

test('a token is tried, shown by its life, and cleared', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { forward, connection } = await addReceiver(console, { mode: 'client_credentials' })
  const { id } = connection
  const answer = await client.operations.call({ connectionId: id, operation: 'token.fetch', input: {} })
  expect(answer).toMatchObject({ done: true, cause: { code: 'forward.token-works' } })
  expect(await client.operations.token({ connectionId: id })).toEqual({ token: null })
  await untilState(client, await send(console, id, message), 'settled')
  const { token } = await client.operations.token({ connectionId: id })
  expect(token).toEqual({ since: clock.now(), until: clock.now() + 3_570_000 })
  await client.operations.clearToken({ connectionId: id })
  expect(await client.operations.token({ connectionId: id })).toEqual({ token: null })
  expect(forward.tokenCalls()).toHaveLength(2)
})

// Would catch: a practice target whose authorisation server is looked for where it was the last time.
test('the practice target works from the first start, and after one on other ports', async () => {
  const first = await openApp()
  const before = await practiceConnection(first.client, 'forward')
  const one = await send(first, before.id, message)
  expect((await untilState(first.client, one, 'settled')).summary).toBe('accepted')
  await first.close()
  const taken = await startReceiver(first.clock, Number(new URL(before.baseUrl).port))
  const second = await openApp({ folder: first.folder, clock: first.clock })
  const after = await practiceConnection(second.client, 'forward')
  expect([after.id, after.baseUrl === before.baseUrl]).toEqual([before.id, false])
  const two = await send(second, after.id, message)
  expect((await untilState(second.client, two, 'settled')).summary).toBe('accepted')
  expect(taken.tokenCalls()).toEqual([])
})
