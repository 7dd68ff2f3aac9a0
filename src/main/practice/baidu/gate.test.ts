import { beforeEach, describe, expect, test } from 'vitest'
import { practiceBaidu } from '#test/helpers/baidu.ts'
import { callByHand, goodAgent, type HandMade } from '#test/helpers/baidu-by-hand.ts'
import { type TestClock, testClock } from '#test/helpers/clock.ts'

let clock: TestClock
let practice: Awaited<ReturnType<typeof practiceBaidu>>
beforeEach(async () => {
  clock = testClock()
  practice = await practiceBaidu(clock)
})

const push = (hand: HandMade = {}) =>
  callByHand(practice, clock.now(), 'push/all', { ...hand, params: { msg: 'hi', msg_type: '0', ...hand.params } })
const query = (hand: HandMade = {}) => callByHand(practice, clock.now(), 'app/query_tags', hand)
const pushed = () => practice.pushes().length

describe('the signature', () => {
  test('a call that is made as the documents say is taken', async () => {
    expect(await push()).toMatchObject({ status: 200, params: { msg_id: expect.stringMatching(/^\d{19}$/) } })
    expect(pushed()).toBe(1)
  })

  test('signs that encoders disagree on are taken', async () => {
    expect((await push({ params: { msg: "a-b_c.d e~f!g'h(i)j*k+l%m/n&o=p 中文😀" } })).status).toBe(200)
  })

  // Would catch: a server that takes what anybody sends, so that a wrong signer is not seen.
  test.each<[string, HandMade]>([
    ['another secret', { signedWith: { secret: 'other' } }],
    ['another method', { signedWith: { method: 'GET' } }],
    ['another address', { signedWith: { address: 'http://api.tuisong.baidu.com/rest/3.0/push/all' } }],
    ['upper case', { params: { sign: 'A'.repeat(32) } }],
    ['another key', { params: { apikey: 'other' } }],
  ])('%s is 30603 and pushes nothing', async (_name, hand) => {
    expect(await push(hand)).toMatchObject({ status: 403, code: 30603 })
    expect(pushed()).toBe(0)
  })

  // Would catch: a message that was changed on its way and is taken all the same.
  test('a body that was changed after signing is 30603', async () => {
    await push()
    const body = practice.ledger()[0]?.body.toString().replace('msg=hi', 'msg=ho') ?? ''
    expect(await push({ body })).toMatchObject({ code: 30603 })
    expect(pushed()).toBe(1)
  })
})

describe('the time', () => {
  const at = (offset: number, expires?: number) => {
    const seconds = Math.floor(clock.now() / 1000)
    const stamp = { timestamp: String(seconds + offset) }
    return push({ params: expires === undefined ? stamp : { ...stamp, expires: String(seconds + expires) } })
  }
  test.each([0, -600, 600])('a timestamp %i s off is taken', async (offset) =>
    expect((await at(offset)).status).toBe(200),
  )
  test.each([-601, 602, -86_400])('a timestamp %i s off is 30606', async (offset) => {
    expect(await at(offset)).toMatchObject({ status: 408, code: 30606 })
    expect(pushed()).toBe(0)
  })
  test('an end of one’s own counts, where it is earlier', async () => {
    expect((await at(0, 1)).status).toBe(200)
    expect((await at(-30, -1)).code).toBe(30606)
    expect((await at(-601, 100)).code).toBe(30606)
  })
  // Would catch: callers that learn another time than the one that they are checked against.
  test('the Date of answers is this clock’s', async () => {
    expect(Date.parse(String((await at(-9_999)).headers['date']))).toBe(clock.now())
  })
})

describe('verb, headers and form', () => {
  test('queries take GET and POST', async () => {
    expect((await query({ method: 'GET' })).status).toBe(200)
    expect((await query()).status).toBe(200)
  })
  test.each([
    'push/all',
    'push/tags',
    'push/single_device',
    'push/batch_device',
    'timer/cancel',
    'app/create_tag',
    'app/del_tag',
    'tag/add_devices',
    'tag/del_devices',
  ])('GET on %s is 30601', async (path) => {
    expect(await callByHand(practice, clock.now(), path, { method: 'GET' })).toMatchObject({ status: 405, code: 30601 })
  })

  test.each([
    ['user-agent', null],
    ['user-agent', 'Mozilla/5.0 (X11; Linux x86_64)'],
    ['user-agent', 'BCCS_SDK/3.0'],
    ['user-agent', goodAgent.replace('3.0', '2.0')],
    ['user-agent', 'BCCS_SDK/3.0 linux PHP/5'],
    ['content-type', null],
    ['content-type', 'application/json'],
    ['content-type', 'application/x-www-form-urlencoded'],
    ['content-type', 'application/x-www-form-urlencoded;charset=gbk'],
    ['content-type', 'multipart/form-data'],
  ])('%s %s is refused', async (name, value) => {
    expect(await push({ headers: { [name]: value } })).toMatchObject({ status: 400, code: 30602 })
    expect(pushed()).toBe(0)
  })

  test.each<[string, HandMade]>([
    ['no apikey', { params: { apikey: null } }],
    ['no timestamp', { params: { timestamp: null } }],
    ['no sign', { params: { sign: null } }],
    ['an empty value', { params: { msg_expires: '' } }],
    ['a timestamp in milliseconds', { params: { timestamp: '1790000000000' } }],
    ['a platform that is none', { params: { device_type: '5' } }],
    ['a misspelt name', { params: { msg_expire: '60' } }],
    ['no form', { body: '{"apikey":"x"}' }],
    ['a name twice', { body: 'apikey=a&apikey=a' }],
    ['broken bytes', { body: 'apikey=%FF%FE' }],
    ['nothing', { body: '' }],
  ])('%s is 30602', async (_name, hand) => {
    expect(await push(hand)).toMatchObject({ status: 400, code: 30602 })
    expect(pushed()).toBe(0)
  })

  test('another version or an unknown call has no address', async () => {
    expect((await callByHand(practice, clock.now(), 'push/none')).status).toBe(404)
    expect((await callByHand(practice, clock.now(), '../2.0/push/all')).status).toBe(404)
  })
})

test('the ledger holds the bytes that arrived, refused ones too, and no secret', async () => {
  await push()
  await push({ signedWith: { secret: 'x' } })
  expect(practice.ledger()).toMatchObject([
    { method: 'POST', url: '/rest/3.0/push/all', status: 200, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    { status: 403 },
  ])
  expect(practice.ledger()[0]?.body.toString()).toContain('msg=hi')
  expect(practice.ledger()[0]?.headers['user-agent']).toBe(goodAgent)
  expect(JSON.stringify(practice.ledger())).not.toContain(practice.secretKey)
})

describe('faults', () => {
  // Would catch: a fault that pushes where it should not, or one that a query uses up.
  test.each([
    ['refuse', 402, 0],
    ['too-many-requests', 429, 0],
    ['server-error', 500, 0],
    ['garbage', 200, 1],
  ] as const)('%s: HTTP %i, pushed %i', async (fault, status, count) => {
    practice.failNext(fault, 1)
    await query()
    expect((await push()).status).toBe(status)
    expect(pushed()).toBe(count)
    expect((await push()).status).toBe(200)
  })
  test.each([
    ['reset-before', 0],
    ['reset-after', 1],
  ] as const)('%s: cut, pushed %i', async (fault, count) => {
    practice.failNext(fault, 1)
    await expect(push()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(pushed()).toBe(count)
  })
  test('a call with a wrong signature meets no fault', async () => {
    practice.failNext('server-error', 1)
    expect((await push({ signedWith: { secret: 'x' } })).code).toBe(30603)
    expect((await push()).status).toBe(500)
  })
})
