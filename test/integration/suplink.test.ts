import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { PracticeFault } from '#shared/contract/system.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { SuplinkContent } from '#shared/domain/suplink-content.ts'
import { openApp } from '#test/helpers/app.ts'
import { refusalOf, requestsOf, review, send, untilState, untilStateInTime } from '#test/helpers/sending.ts'
import { addSuplink, suplinkMessage, users } from '#test/helpers/suplink.ts'

const kinds: SuplinkContent['msg'][] = [
  { msgType: 'card_msg', title: '1级报警', content: '电流超限', link: 'https://example.com/a', type: 'default' },
  { msgType: 'text_msg', content: '今晚十点停机维护' },
  { msgType: 'image_msg', resourceId: 1 },
  { msgType: 'video_msg', resourceId: 2 },
  { msgType: 'voice_msg', resourceId: 3 },
  { msgType: 'file_msg', resourceId: 4 },
]

// Would catch: a kind of message that the platform refuses, or other bytes than the ones that were shown.
test.each(kinds)('$msgType is accepted with the bytes of its review', async (msg) => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, suplink } = await addSuplink(console)
  const { delivery, firstRequest, checks } = await review(client, connection.id, {
    content: suplinkMessage(msg),
    audience: users(3),
  })
  expect(checks).toEqual([])
  await client.deliveries.submit({ deliveryId: delivery.id })
  clock.advance(30_000)
  expect((await untilState(client, delivery.id, 'settled')).summary).toBe('accepted')
  const [entry, ...others] = suplink.ledger()
  expect(others).toEqual([])
  expect(entry?.body.toString()).toBe(firstRequest.body)
  expect(entry?.sha256).toBe(firstRequest.sha256)
  expect(`${suplink.baseUrl}${entry?.url}`).toBe(firstRequest.url)
  expect(entry?.message).toMatchObject({ app: '报警中心', msgType: msg.msgType, reached: 3 })
  const [request] = await requestsOf(client, delivery.id)
  expect(request).toMatchObject({ outcome: 'accepted', cause: { code: 'suplink.200' } })
})

// Would catch: users lost or addressed twice where a list is cut, or a limit of the connection that is not kept.
test('a list longer than the connection’s limit is cut, each user once', async () => {
  const console = await openApp()
  const { connection, suplink } = await addSuplink(console, { listLimit: '2' })
  const id = await send(console, connection.id, {
    content: suplinkMessage({ msgType: 'text_msg', content: '停机维护' }),
    audience: users(5),
  })
  expect((await untilState(console.client, id, 'settled')).summary).toBe('accepted')
  const lists = suplink.ledger().map(({ message }) => message?.toUsers)
  expect(lists.map((list) => list?.length).sort()).toEqual([1, 2, 2])
  expect(lists.flat().sort()).toEqual(['test001', 'test002', 'test003', 'test004', 'test005'])
})

// Would catch: "failed" said of a message that arrived, so that somebody sends it again.
test.each<[PracticeFault, string, string, number]>([
  ['refuse', 'refused', 'refused', 0],
  ['reset-before', 'unknown', 'reset', 0],
  ['reset-after', 'unknown', 'reset', 1],
  ['too-many-requests', 'refused', 'too-many-requests', 0],
  ['server-error', 'unknown', 'server-error', 0],
  ['garbage', 'unknown', 'unreadable', 1],
])('a platform that answers with %s: the request is %s (%s)', async (fault, outcome, code, pushed) => {
  const console = await openApp()
  const { connection, suplink } = await addSuplink(console)
  suplink.fault = fault
  const content = suplinkMessage({ msgType: 'text_msg', content: '停机维护' })
  const id = await send(console, connection.id, { content, audience: users(1) })
  await untilStateInTime(console, id, 'settled')
  const [request] = await requestsOf(console.client, id)
  expect(request).toMatchObject({ outcome, cause: { code } })
  expect(suplink.ledger()).toHaveLength(pushed)
})

test('a wrong key refuses the message and the test of the connection', async () => {
  const console = await openApp()
  const { connection, suplink } = await addSuplink(console, { secretKey: 'another-key' })
  const content = suplinkMessage({ msgType: 'text_msg', content: '停机维护' })
  const id = await send(console, connection.id, { content, audience: users(1) })
  await untilState(console.client, id, 'settled')
  const [request] = await requestsOf(console.client, id)
  expect(request).toMatchObject({
    outcome: 'refused',
    cause: { code: 'suplink.401', providerMessage: 'Token expiration' },
  })
  expect(suplink.ledger()).toEqual([])
  const tested = await console.client.connections.test({ id: connection.id })
  expect(tested).toMatchObject({ usable: false, cause: { code: 'suplink.401' } })
})

test('the right key passes the test of the connection, which sends no message', async () => {
  const console = await openApp()
  const { connection, suplink } = await addSuplink(console)
  const tested = await console.client.connections.test({ id: connection.id })
  expect(tested).toMatchObject({ usable: true, cause: { code: 'credentials-work' } })
  expect(suplink.ledger().map(({ url }) => url)).toEqual(['/open-api/suplink/tenant/info'])
})

// Would catch: a key, a token or a signature in what a screen may show.
test('neither the review nor the record shows a credential', async () => {
  const console = await openApp()
  const { client } = console
  const secrets = { secretKey: 'practice-key-not-a-secret', token: 'token-not-a-secret' }
  const { connection, suplink } = await addSuplink(console, secrets)
  const content = suplinkMessage({ msgType: 'text_msg', content: '停机维护' })
  const shown = await review(client, connection.id, { content, audience: users(1) })
  expect(shown.firstRequest.headers.map(({ name }) => name)).toEqual([
    'Content-Type',
    'agentId',
    'Authorization',
    'token',
  ])
  const id = await send(console, connection.id, { content, audience: users(2) })
  await untilState(client, id, 'settled')
  const [request] = await requestsOf(client, id)
  const record = await client.deliveries.request({ id: request?.id ?? '' })
  expect(JSON.stringify([shown, record, connection])).not.toMatch(/not-a-secret|Sign suplink-/)
  expect(suplink.ledger()[0]?.headers).toMatchObject({ agentid: suplink.examples['tenantId'], token: '***' })
})

describe('operations', () => {
  const open = async () => {
    const console = await openApp()
    const { connection, suplink } = await addSuplink(console)
    const call = (operation: string, input: FieldValues, typedAgain?: string) =>
      console.client.operations.call({
        connectionId: connection.id,
        operation,
        input,
        ...(typedAgain && { typedAgain }),
      })
    return { ...console, suplink, call }
  }

  // Would catch: a file that is changed on its way, or a message that names another resource than the uploaded one.
  test('a file is uploaded, can be downloaded again, and is sent', async () => {
    const console = await open()
    const content = Buffer.concat([Buffer.from('%PDF\r\n--'), Buffer.from([0, 255, 13, 10])])
    const handle = await console.app.files.receive(Readable.from([content]), 1_000)
    const answer = await console.call('resource.upload', { file: { file: { handle }, name: '报表 "三月".pdf' } })
    expect(answer).toMatchObject({ done: true, cause: { code: 'suplink.uploaded' } })
    const [resourceId, downloadUrl] = answer.facts.map(({ value }) => value)
    const again = await fetch(`${console.suplink.baseUrl}${downloadUrl}`)
    expect(Buffer.from(await again.arrayBuffer())).toEqual(content)
    const message = suplinkMessage({ msgType: 'file_msg', resourceId: Number(resourceId) })
    const [connection] = (await console.client.connections.list()).filter(({ stage }) => stage === 'test')
    const id = await send(console, connection?.id ?? '', { content: message, audience: users(1) })
    expect((await untilState(console.client, id, 'settled')).summary).toBe('accepted')
  })

  test('unread counts are set', async () => {
    const { call, suplink } = await open()
    const input = { appId: '7e0f0000-3a2c-4a54-b9b8-000000000001', unread: 10, unreadOfUser: { admin: 5, test001: 0 } }
    const answer = await call('unread.set', input)
    expect(answer).toMatchObject({ done: true, cause: { code: 'suplink.unread-set' } })
    expect([...suplink.unread()]).toEqual([[input.appId, { unread: 10, unreadOfUser: { admin: 5, test001: 0 } }]])
  })

  test('a tenant is opened, found ready after a while, renewed and deleted', async () => {
    const { call, suplink, clock } = await open()
    const opened = await call('tenant.opening', {
      instanceName: 'eco-krn2',
      startDate: 1_618_886_946,
      endDate: 1_999_999_999,
    })
    expect(opened).toMatchObject({ done: true, cause: { code: 'suplink.tenant-opened' } })
    const tenantId = opened.facts[0]?.value ?? ''
    const stateOf = async () => (await call('tenant.info', { tenantId })).facts[1]?.value
    expect(await stateOf()).toBe('PENDING')
    clock.advance(20_000)
    expect(await stateOf()).toBe('SUCCESS')
    expect(await call('tenant.renew', { tenantId, endDate: 2_000_000_000 })).toMatchObject({ done: true })
    expect(suplink.tenants().find((tenant) => tenant.tenantId === tenantId)?.endDate).toBe('2000000000')
    expect((await refusalOf(call('tenant.delete', { tenantId }))).code).toBe('INVALID')
    expect((await refusalOf(call('tenant.delete', { tenantId }, `${tenantId}x`))).code).toBe('INVALID')
    expect(suplink.tenants()).toHaveLength(2)
    expect(await call('tenant.delete', { tenantId }, tenantId)).toMatchObject({ done: true })
    expect(suplink.tenants()).toHaveLength(1)
  })

  // Would catch: a tenant opened twice because a lost answer reads as a failure.
  test('a lost answer of an opening says how to find out', async () => {
    const { call, suplink } = await open()
    suplink.failNext('reset-after', 1)
    const answer = await call('tenant.opening', { instanceName: 'eco-a', startDate: 1, endDate: 2 })
    expect(answer).toMatchObject({
      done: false,
      cause: { code: 'reset', next: { zh: expect.stringContaining('不要直接再次开通') } },
    })
    expect(suplink.tenants()).toHaveLength(2)
  })
})

// Would catch: everybody's count changed on production by a script or a window that skips the confirmation.
test('unread counts on production need the name and ALL', async () => {
  const console = await openApp()
  const { suplink } = await addSuplink(console)
  const { id: connectionId } = await console.client.connections.create({
    name: '生产 supLink',
    provider: 'suplink',
    stage: 'production',
    baseUrl: suplink.baseUrl,
    credentials: suplink.credentials,
  })
  await console.client.system.unlockProduction()
  const call = (confirmation?: string) =>
    console.client.operations.call({
      ...{ connectionId, operation: 'unread.set', input: { appId: 'a', unread: 3 } },
      ...(confirmation !== undefined && { confirmation }),
    })
  for (const typed of [undefined, '', 'ALL', '生产 supLink', '生产 supLink 3'])
    expect((await refusalOf(call(typed))).code).toBe('NOT_CONFIRMED')
  expect(suplink.unread().size).toBe(0)
  expect(await call('生产supLink 全部')).toMatchObject({ done: true })
  expect(suplink.unread().get('a')).toMatchObject({ unread: 3 })
})
