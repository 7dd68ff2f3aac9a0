import { createHash, createHmac } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { phpUrlencode } from '#main/practice/baidu/php-encoding.ts'
import { stringToSign } from '#main/practice/suplink/signature.ts'
import type { Client } from '#shared/contract/index.ts'
import { openApp } from '#test/helpers/app.ts'
import { addBaidu, android, notification } from '#test/helpers/baidu.ts'
import { addReceiver, event, toTarget } from '#test/helpers/forwarding.ts'
import { addConnection, addPractice, everybody, refusalOf, review, send, untilState } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { suplinkMessage, users } from '#test/helpers/suplink.ts'

const inChinese = async (inspected: ReturnType<Client['deliveries']['inspect']>) =>
  (await inspected).notes.map(({ zh }) => zh).join('\n')

describe('supLink', () => {
  const secretKey = 'a key of this test'
  const content = suplinkMessage({ msgType: 'text_msg', content: '今晚十点停机维护' })

  async function sent() {
    const console = await openApp()
    const { client } = console
    const headers: string[][] = []
    const server = await startRecorder((request, response) => {
      headers.push(request.rawHeaders)
      response.setHeader('content-type', 'application/json').end('{"code":200,"content":{"messageId":"m1"}}')
    })
    const connection = await client.connections.create({
      name: '工厂 supLink',
      provider: 'suplink',
      stage: 'test',
      baseUrl: server.origin,
      credentials: { secretKey, token: 'a token of this test', agentId: 't1' },
    })
    const reviewed = await review(client, connection.id, { content, audience: users(3) })
    const deliveryId = reviewed.delivery.id
    const before = await client.deliveries.inspect({ deliveryId, position: 1 })
    await client.deliveries.submit({ deliveryId })
    console.clock.advance(30_000)
    await untilState(client, deliveryId, 'settled')
    return { console, client, connection, server, headers, before, deliveryId }
  }

  // Would catch: a canonical string that is a second copy and not the one that the server checks.
  test('shows the string that the server derives from what arrived, and whose HMAC it got', async () => {
    const { client, server, headers, before, deliveryId } = await sent()
    const after = await client.deliveries.inspect({ deliveryId, position: 1, attempt: 1 })
    const [arrived] = server.received
    expect(after.canonical).toBe(stringToSign('POST', arrived?.url ?? '', headers[0] ?? []))
    const signature = createHmac('sha256', secretKey)
      .update(after.canonical ?? '')
      .digest('hex')
    expect(arrived?.headers['authorization']).toBe(`Sign suplink-${signature}`)
    expect(after.sent).toEqual([
      { in: 'header', name: 'Authorization', value: 'Sign suplink-<signature>' },
      { in: 'header', name: 'token', value: '<token>' },
    ])
    expect(after).toEqual(before)
    expect(after).toMatchObject({ clock: null, keyMark: null })
    expect(after.curl).toContain("-H 'Authorization: Sign suplink-<signature>'")
    expect(after.curl).toContain("-H 'agentId: t1'")
    expect(after.curl.endsWith(`--data-raw '${arrived?.body.toString()}'`)).toBe(true)
  })

  // Would catch: a record that can't be read any more, or one that is explained by other settings as if by its own.
  test('says when its settings changed since, and still tells when its connection is gone', async () => {
    const { console, client, connection, deliveryId, before } = await sent()
    const asked = { deliveryId, position: 1, attempt: 1 }
    console.clock.advance(1_000)
    await client.connections.update({ id: connection.id, name: '改过' })
    expect(await inChinese(client.deliveries.inspect(asked))).toContain('核对之后连接改动过')
    await client.connections.remove({ id: connection.id })
    const gone = await client.deliveries.inspect(asked)
    expect(gone.canonical).toBe(before.canonical)
    expect(gone.curl).toBe(before.curl)
    expect(gone.notes.map(({ zh }) => zh).join()).toContain('连接已被删除')
  })

  test('refuses what there is not', async () => {
    const { client, deliveryId } = await sent()
    for (const other of [
      { deliveryId, position: 2 },
      { deliveryId, position: 1, attempt: 2 },
      { deliveryId: crypto.randomUUID(), position: 1 },
    ])
      expect(await refusalOf(client.deliveries.inspect(other))).toMatchObject({ code: 'NOT_FOUND' })
  })

  // Would catch: an inspector that opens the credentials to explain them.
  test('is explained while the credentials are locked', async () => {
    const { console, client, deliveryId, before } = await sent()
    await client.system.protectVault({ passphrase: 'correct horse battery' })
    await console.close()
    const second = await openApp({ folder: console.folder, clock: console.clock })
    expect(await second.client.system.vault()).toMatchObject({ state: 'locked' })
    expect(await second.client.deliveries.inspect({ deliveryId, position: 1 })).toEqual(before)
  })
})

describe('Baidu', () => {
  const credentials = { signLifeSeconds: '300', deviceType: '3' }
  const message = { audience: { kind: 'channel_id', text: android(2).join('\n') }, content: notification() } as const

  // Would catch: a base string with another time, order or encoding than the one that was signed.
  test('each attempt has its own base string, whose MD5 the server got', async () => {
    const console = await openApp()
    const { client, clock } = console
    const { connection, baidu } = await addBaidu(console, { credentials, aheadMs: 3_600_000 })
    const id = await send(console, connection.id, message)
    await untilState(client, id, 'settled')
    expect(baidu.ledger().map(({ status }) => status)).toEqual([408, 200])
    for (const [index, { body }] of baidu.ledger().entries()) {
      const attempt = index + 1
      const {
        canonical,
        keyMark,
        clock: used,
        sent,
      } = await client.deliveries.inspect({
        deliveryId: id,
        position: 1,
        attempt,
      })
      expect(keyMark).toBe('<secret-key>')
      expect(canonical?.endsWith('<secret-key>')).toBe(true)
      const text = `${canonical?.slice(0, -'<secret-key>'.length)}${baidu.secretKey}`
      const params = new URLSearchParams(body.toString())
      expect(createHash('md5').update(phpUrlencode(text)).digest('hex')).toBe(params.get('sign'))
      expect(used).toEqual({ at: clock.now() + index * 3_600_000, offsetMs: index * 3_600_000 })
      expect(sent).toEqual([
        { in: 'body', name: 'timestamp', value: params.get('timestamp') },
        { in: 'body', name: 'expires', value: params.get('expires') },
        { in: 'body', name: 'sign', value: '<sign>' },
      ])
    }
  })

  // Would catch: a time on the review sheet that is not the one that will be signed.
  test('before it leaves, what the moment adds is named and not made up', async () => {
    const console = await openApp()
    const { connection } = await addBaidu(console, { credentials })
    const { delivery, firstRequest } = await review(console.client, connection.id, message)
    const asked = { deliveryId: delivery.id, position: 1 }
    const { canonical, clock, curl, sent } = await console.client.deliveries.inspect(asked)
    expect(canonical).toContain('device_type=3expires=<expires>')
    expect(canonical).toContain('timestamp=<timestamp>')
    expect(sent.map(({ value }) => value)).toEqual(['<timestamp>', '<expires>', '<sign>'])
    expect(clock).toEqual({ at: null, offsetMs: 0 })
    expect(curl.endsWith(`${firstRequest.body}&timestamp=<timestamp>&expires=<expires>&sign=<sign>'`)).toBe(true)
    expect(await inChinese(console.client.deliveries.inspect(asked))).toContain('只能用占位符')
  })

  // Would catch: the time of another attempt, or of now, taken for one that an earlier version did not record.
  test('an attempt whose time was not recorded says so', async () => {
    const console = await openApp()
    const { connection } = await addBaidu(console)
    const id = await send(console, connection.id, message)
    await untilState(console.client, id, 'settled')
    await console.close()
    const db = new Database(console.database)
    db.exec('UPDATE attempts SET provider_time = NULL')
    db.close()
    const { client } = await openApp({ folder: console.folder, clock: console.clock })
    const inspected = await client.deliveries.inspect({ deliveryId: id, position: 1, attempt: 1 })
    expect(inspected.clock).toEqual({ at: null, offsetMs: null })
    expect(inspected.canonical).toContain('timestamp=<timestamp>')
    expect(inspected.notes.map(({ zh }) => zh).join()).toContain('没有记录')
  })
})

describe('without a signature', () => {
  test('MaxIM says so, and shows the header that carries its token', async () => {
    const console = await openApp()
    const { connection } = await addPractice(console)
    const { delivery } = await review(console.client, connection.id, { audience: everybody })
    const inspected = await console.client.deliveries.inspect({ deliveryId: delivery.id, position: 1 })
    expect(inspected).toMatchObject({
      canonical: null,
      keyMark: null,
      clock: null,
      sent: [{ in: 'header', name: 'access-token', value: '<access-token>' }],
    })
    expect(inspected.notes[0]?.zh).toContain('不用签名')
    expect(inspected.curl).toContain("-H 'app_id: practice-app'")
  })

  test.each([
    ['token', '<token>', '前面没有 bearer'],
    ['client_credentials', 'bearer <access-token>', 'client_credentials'],
    ['password', 'bearer <access-token>', 'password'],
  ] as const)('forwarding in mode %s sends %s', async (mode, value, said) => {
    const console = await openApp()
    const { client } = console
    const { connection } = await addReceiver(console, { mode })
    const deliveryId = await send(console, connection.id, { content: event(), audience: toTarget })
    await untilState(client, deliveryId, 'settled')
    for (const attempt of [undefined, 1]) {
      const inspected = await client.deliveries.inspect({ deliveryId, position: 1, attempt })
      expect(inspected).toMatchObject({ canonical: null, sent: [{ in: 'header', name: 'Authorization', value }] })
      expect(inspected.notes[0]?.zh).toContain(said)
      expect(inspected.curl).toContain(`-H 'Authorization: ${value}'`)
    }
  })
})

// Would catch: a header of now in place of the one that left.
test('an attempt shows the headers that it recorded', async () => {
  const console = await openApp()
  const { client } = console
  const server = await startRecorder((_request, response) => void response.end('{"code":200,"data":{"task_id":7}}'))
  const connection = await addConnection(client, { baseUrl: server.origin })
  const deliveryId = await send(console, connection.id)
  await untilState(client, deliveryId, 'settled')
  await client.connections.update({ id: connection.id, credentials: { appId: 'another-app' } })
  const asked = { deliveryId, position: 1 }
  expect((await client.deliveries.inspect({ ...asked, attempt: 1 })).curl).toContain("'app_id: practice-app'")
  expect((await client.deliveries.inspect(asked)).curl).toContain("'app_id: another-app'")
})
