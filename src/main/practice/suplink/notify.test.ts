import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, startBench } from '#test/helpers/practice.ts'
import { callSuplink, type HandMade } from '#test/helpers/suplink-calls.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.practice.close())

const path = '/suplink/openapi/v1/notify'
const send = (body: HandMade['body'], more: HandMade = {}) =>
  callSuplink(bench.practice.suplink, path, { body: body ?? '', ...more })
const messages = () => bench.practice.suplink.ledger().map(({ message }) => message)
const text = { msgType: 'text_msg', content: '停机' }

// Would catch: a wrong appId that is refused here, although the real platform passes it.
test.each([
  [{ appId: 'A84B00000001' }, '报警中心'],
  [{ appId: 'A84B00000002' }, '未知应用'],
  [{ appId: '' }, '未知应用'],
  [{}, '未知应用'],
])('%j is shown under %s and is no error', async (app, name) => {
  expect(await send({ ...app, toUsers: ['admin'], msg: text })).toMatchObject({ status: 200, json: { code: 200 } })
  expect(messages()).toMatchObject([{ app: name }])
})

test('each message has an id of its own; users who do not exist are not told of', async () => {
  const replies = [
    await send({ toUsers: ['admin', 'nobody', 'test001', 'test000'], msg: text }),
    await send({ toUsers: ['x'], msg: text }),
  ]
  const ids = replies.map(({ json }) => (json['content'] as { messageId: string }).messageId)
  expect(new Set(ids).size).toBe(2)
  expect(messages().map((message) => message?.reached)).toEqual([2, 0])
})

test('the ledger keeps what arrived and no credential', async () => {
  const body = JSON.stringify({ toUsers: ['admin'], msg: text })
  await send(body, { headers: { token: 'token-not-a-secret', agentId: 't-1' } })
  const [entry] = bench.practice.suplink.ledger()
  expect(entry).toMatchObject({
    method: 'POST',
    url: path,
    headers: { agentid: 't-1', token: '***', authorization: '***', 'content-type': 'application/json' },
    sha256: createHash('sha256').update(body).digest('hex'),
  })
  expect(entry?.body.toString()).toBe(body)
})

describe('taken', () => {
  test.each<object>([
    { msgType: 'card_msg', content: '内容', title: '标题', link: 'https://e.com', type: 'default' },
    { type: 'default', title: '1级报警', content: '内容', link: 'https://e.com' },
    { msgType: 'card_msg', content: '内容' },
    text,
    { msgType: 'image_msg', resourceId: 1 },
    { msgType: 'img_msg', resourceId: 1 },
    { msgType: 'video_msg', resourceId: 2 },
    { msgType: 'voice_msg', resourceId: 3 },
    { msgType: 'file_msg', resourceId: 4 },
  ])('%j', async (msg) => {
    expect((await send({ toUsers: ['admin'], msg })).json).toMatchObject({ code: 200 })
  })
})

describe('refused', () => {
  // Would catch: a mapping that sends an unset field as null or as an empty text, or one of another kind of message.
  test.each<object>([
    { msgType: 'card_msg' },
    { msgType: 'card_msg', content: '' },
    { msgType: 'card_msg', content: 1 },
    { msgType: 'card_msg', content: 'x', title: '' },
    { msgType: 'card_msg', content: 'x', title: null },
    { msgType: 'card_msg', content: 'x', link: 'javascript:alert(1)' },
    { msgType: 'card_msg', content: 'x', resourceId: 1 },
    { msgType: 'text_msg', content: 'x', title: 'y' },
    { msgType: 'text_msg' },
    { msgType: 'file_msg' },
    { msgType: 'file_msg', resourceId: '4' },
    { msgType: 'file_msg', resourceId: 5 },
    { msgType: 'file_msg', resourceId: 1.5 },
    { msgType: 'file_msg', resourceId: 4, content: 'x' },
    { msgType: 'sound_msg', content: 'x' },
    { msgType: '' },
    { content: 'x', contents: 'y' },
    [],
  ])('the message %j', async (msg) => {
    expect((await send({ toUsers: ['admin'], msg })).json).toMatchObject({ code: 400, content: null })
    expect(messages()).toEqual([])
  })

  test.each<HandMade['body']>([
    { msg: text },
    { toUsers: [], msg: text },
    { toUsers: 'admin', msg: text },
    { toUsers: [''], msg: text },
    { toUsers: [1], msg: text },
    { toUsers: ['admin'] },
    { toUsers: ['admin'], msg: 'x' },
    { toUsers: ['admin'], msg: text, appId: 1 },
    { toUsers: ['admin'], msg: text, appId: null },
    { toUsers: ['admin'], msg: text, users: [] },
    'no json',
    '',
    '[]',
    'null',
    Buffer.from([0x7b, 0xff, 0x7d]),
  ])('the body %j', async (body) => {
    expect((await send(body)).json).toMatchObject({ code: 400 })
    expect(messages()).toEqual([])
  })

  test('another content type, however it is signed', async () => {
    const reply = await send({ toUsers: ['admin'], msg: text }, { contentType: 'multipart/form-data; boundary=a' })
    expect(reply.json).toMatchObject({ code: 400 })
    expect((await send('x', { contentType: 'text/plain' })).status).toBe(415)
  })
})

// Would catch: a query that uses up the fault which was meant for the next message.
test('faults meet sends and changes; queries see them and use none up', async () => {
  const info = () => callSuplink(bench.practice.suplink, '/open-api/suplink/tenant/info', { body: { tenantId: 'x' } })
  bench.practice.suplink.failNext('refuse', 1)
  expect((await info()).json).toEqual({ code: 400, msg: 'refused in practice' })
  expect((await send({ toUsers: ['admin'], msg: text })).json).toMatchObject({ code: 400, content: null })
  expect((await send({ toUsers: ['admin'], msg: text })).json).toMatchObject({ code: 200 })
  bench.practice.suplink.failNext('reset-after', 1)
  expect((await info()).json).toMatchObject({ code: 404 })
  await expect(send({ toUsers: ['admin'], msg: text })).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(messages()).toHaveLength(2)
})
