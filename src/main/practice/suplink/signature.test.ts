import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, startBench } from '#test/helpers/practice.ts'
import { callSuplink, type HandMade } from '#test/helpers/suplink-calls.ts'
import { stringToSign } from './signature.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.practice.close())

const notify = '/suplink/openapi/v1/notify'
const body = { toUsers: ['admin'], msg: { msgType: 'text_msg', content: '停机' } }
const call = (path: string, made: HandMade = {}) => callSuplink(bench.practice.suplink, path, { body, ...made })

/** The published examples, here against the second derivation of the string. */
test.each([
  [
    'POST',
    '/suplink/openapi/v1/notify',
    ['Content-Type', 'application/json'],
    '6bed987e28ee81a108586c3ff726dd19c48fd704e69a98a76ab3ad58f41e56ed',
  ],
  [
    'POST',
    '/suplink/openapi/v1/notify',
    ['content-type', 'application/json;charset=utf-8'],
    'a6f023c2153c81a775947cfb97663ec25012b8f38b13595684f66775405fd4e0',
  ],
  [
    'POST',
    '/suplink/openapi/v1/resource/upload',
    ['Content-Type', 'multipart/form-data; boundary=123asdw'],
    'e9eea5bb33ac08a56fe669a2db8b0b5c240ea94232c22dc5d7a8f5b40883387a',
  ],
  [
    'GET',
    '/demo?B=1&c=2&a=3&D=4',
    [
      'X-MC-TraceId',
      'eb641bc19dc140f802ff0d2aa657c653',
      'Content-Type',
      'application/json',
      'X-MC-Data',
      '20190101T135959Z',
      'agentId',
      'x',
    ],
    'a6db4899a4b686ee104d7670d4a777e277ca8e11d7185122e64250c3b03cc35f',
  ],
])('%s %s with %j', (method, url, headers, signature) => {
  const string = stringToSign(method, url, headers)
  expect(createHmac('sha256', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa').update(string).digest('hex')).toBe(signature)
})

describe('a call', () => {
  test('with the right signature is taken', async () => {
    expect(await call(notify)).toMatchObject({ status: 200, json: { code: 200, message: 'success' } })
    const contentType = 'application/json;charset=utf-8'
    expect(await call(notify, { contentType })).toMatchObject({ json: { code: 200 } })
    const withDate = `POST\n${notify}\napplication/json\n\nx-mc-date:20190101T135959Z\n`
    const headers = { 'X-MC-Date': '20190101T135959Z' }
    expect(await call(notify, { headers, canonical: withDate })).toMatchObject({ json: { code: 200 } })
  })

  // Would catch: a practice platform that takes what the real one refuses.
  test.each<[string, HandMade]>([
    ['no signature', { headers: { Authorization: null } }],
    ['another scheme', { headers: { Authorization: `Bearer ${'0'.repeat(64)}` } }],
    ['another signature', { headers: { Authorization: `Sign suplink-${'0'.repeat(64)}` } }],
    ['four line ends', { canonical: `POST\n${notify}\napplication/json\n\n` }],
    ['another method', { canonical: `post\n${notify}\napplication/json\n\n\n` }],
    ['another path', { canonical: `POST\n${notify}/\napplication/json\n\n\n` }],
    [
      'a content type that differs in its charset',
      { canonical: `POST\n${notify}\napplication/json;charset=utf-8\n\n\n` },
    ],
    ['a header of its own that is not signed', { headers: { 'X-MC-Date': '20190101T135959Z' } }],
  ])('with %s gets the documented 401', async (_what, made) => {
    bench.clock.time = 1_685_339_479_974
    expect(await call(notify, made)).toMatchObject({
      status: 401,
      text: `{"timestamp":1685339479974,"path":"${notify}","code":401,"message":"Token expiration","content":401}`,
    })
    expect(bench.practice.suplink.ledger()).toEqual([])
  })

  test.each([
    '/suplink/openapi/v1/resource/upload',
    '/suplink/openapi/v1/app/minapp/registry/unread',
    '/open-api/suplink/tenant/info',
    '/open-api/suplink/tenant/opening',
    '/open-api/suplink/tenant/renew',
    '/open-api/suplink/tenant/delete',
  ])('of %s needs one too, and uses no fault up without it', async (path) => {
    bench.practice.suplink.failNext('server-error', 1)
    expect(await call(path, { canonical: 'wrong' })).toMatchObject({ status: 401, json: { code: 401, path } })
    expect(bench.practice.suplink.fault).toBe('server-error')
  })
})
