import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, call, startBench } from '#test/helpers/practice.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.practice.close())

const body = { audience: 'all', message: { body: 'x' } }

// Would catch: a client that sends a header under another name, or the wrong connection's credentials.
test.each([
  ['no token', { 'access-token': null }, 10003],
  ['a wrong token', { 'access-token': 'another-token-not-a-secret!' }, 10008],
  ['no app id', { app_id: null }, 40000],
  ['a wrong app id', { app_id: 'other-app' }, 40000],
  ['a user id that is no number', { user_id: 'me' }, 10002],
] as const)('%s is a business error on every call', async (_name, headers, code) => {
  const replies = await Promise.all([
    call(bench.practice, '/push/notify', { body, headers }),
    call(bench.practice, '/push/task/detail', { body: { list: [1] }, headers }),
    call(bench.practice, '/push/certificate?provider=1', { method: 'GET', headers }),
  ])
  for (const reply of replies) {
    expect(reply).toMatchObject({ status: 200, code, data: null })
    expect(reply.text).not.toContain(bench.practice.maxim.accessToken)
  }
})

// Would catch: a token looked for in the wrong order, so that a missing one reads as a wrong app id.
test('the token is judged before the app id', async () => {
  expect(
    (await call(bench.practice, '/push/notify', { body, headers: { 'access-token': null, app_id: null } })).code,
  ).toBe(10003)
})

// Would catch: a client that lets its library choose the content type.
test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', null])(
  'content type %s is refused',
  async (type) => {
    const reply = await call(bench.practice, '/push/notify', { body, headers: { 'content-type': type } })
    expect(reply.status).toBe(415)
  },
)

// Would catch: a body in another encoding, or cut off, that is pushed with whatever could be read of it.
test.each([
  ['empty', ''],
  ['cut off', '{"audience":"all"'],
  ['with a byte order mark', '\uFEFF{"audience":"all","message":{"body":"x"}}'],
  ['in GB18030', Buffer.from('{"audience":"all","message":{"body":"\u00ce\u00d2"}}', 'latin1')],
  ['a list', '[]'],
  ['a number', '9007199254740993'],
])('a body that is %s is refused', async (_name, bytes) => {
  expect(await call(bench.practice, '/push/notify', { body: bytes })).toMatchObject({ status: 200, code: 10002 })
})
