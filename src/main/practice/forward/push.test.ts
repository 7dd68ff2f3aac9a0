import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { handMadeCalls, sample } from '#test/helpers/hand-made-forward.ts'
import { type Bench, startBench } from '#test/helpers/practice.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.practice.close())
const { call, push, ask } = handMadeCalls(() => bench)

describe('the push address', () => {
  test.each(['bearer', 'Bearer', 'BEARER'])('takes an issued token after %s, until its end', async (scheme) => {
    const { json: answer } = await ask('grant_type=client_credentials')
    const header = `${scheme} ${String(answer['access_token'])}`
    bench.clock.time += 7_200_000 - 1
    expect((await push(sample, header)).status).toBe(200)
    bench.clock.time += 1
    const late = await push(sample, header)
    expect([late.status, late.headers['www-authenticate']]).toEqual([
      401,
      'Bearer realm="practice", error="invalid_token"',
    ])
  })

  // Would catch: a fixed token with a scheme before it, which the platform never sends.
  test.each(['Bearer practice-token-not-a-secret', 'practice-token-not-a-secre', 'bearer none', 'token', ''])(
    'refuses the header %j, and takes nothing',
    async (header) => {
      expect((await push(sample, header)).status).toBe(401)
      expect(bench.practice.forward.inbox()).toEqual([])
    },
  )

  test('refuses every token that was issued when told so, not the fixed one', async () => {
    const { json: answer } = await ask('grant_type=client_credentials')
    bench.practice.forward.expireTokens()
    expect((await push(sample, `bearer ${String(answer['access_token'])}`)).status).toBe(401)
    expect((await push()).status).toBe(200)
  })

  test.each([
    ['the sample of device_offline', sample],
    [
      'the sample of device_create, which has no id',
      {
        ...sample,
        id: undefined,
        type: 'device_create',
        payload: { deviceSn: 'x', enabled: 0, createDate: '2026-01-31 08:00:00' },
      },
    ],
    ['a type that nobody knows', { ...sample, type: 'odd', payload: {} }],
    ['members that nobody knows', { ...sample, more: null, payload: { ...sample.payload, more: [1] } }],
    ['no appid', { ...sample, appid: undefined }],
  ])('takes %s', async (_what, body) => {
    expect((await push(body)).json['status']).toBe(0)
    expect(bench.practice.forward.inbox()).toHaveLength(1)
  })

  // Would catch: a sender that writes null or "" for what is unset, seconds for milliseconds, or text for a number.
  test.each([
    [{ ...sample, id: null }, 'id'],
    [{ ...sample, id: '' }, 'id'],
    [{ ...sample, id: 5 }, 'id'],
    [{ ...sample, appid: '' }, 'appid'],
    [{ ...sample, appid: null }, 'appid'],
    [{ ...sample, type: undefined }, 'type'],
    [{ ...sample, type: '' }, 'type'],
    [{ ...sample, timestamp: '1610431327806' }, 'timestamp'],
    [{ ...sample, timestamp: 1_610_431_327 }, 'timestamp'],
    [{ ...sample, timestamp: undefined }, 'timestamp'],
    [{ ...sample, payload: '{}' }, 'payload'],
    [{ ...sample, payload: [] }, 'payload'],
    [{ ...sample, payload: undefined }, 'payload'],
    [{ ...sample, payload: { offline: 0 } }, 'payload.deviceSn'],
    [{ ...sample, payload: { ...sample.payload, parentDeviceSn: 5 } }, 'payload.parentDeviceSn'],
    [{ ...sample, payload: { ...sample.payload, offline: '0' } }, 'payload.offline'],
    [{ ...sample, type: 'device_create', payload: { deviceSn: 'x', createDate: '2026' } }, 'payload.createDate'],
    [[], 'JSON'],
    ['no json', 'JSON'],
  ])('refuses %j and names %s', async (body, name) => {
    const { status, json: answer } = await push(body)
    expect([status, answer]).toEqual([200, { status: 1, description: expect.stringContaining(name) }])
    expect(bench.practice.forward.inbox()).toEqual([])
  })

  test.each(['application/json', 'application/json; charset=GBK'])('refuses the type %s', async (type) => {
    expect((await push(sample, undefined, type)).json).toMatchObject({ status: 1 })
  })

  // Would catch: a duplicate that nobody notices, or digits that change on the way into the inbox.
  test('notices an id that came before, and keeps the bytes as they came', async () => {
    const body = JSON.stringify(sample).replace('"offline":0', '"offline":0,"n":9007199254740993')
    for (const text of [body, body, body.replace('e-1', 'e-2')]) expect((await push(text)).json['status']).toBe(0)
    const { forward } = bench.practice
    expect(forward.inbox().map(({ id, repeat }) => [id, repeat])).toEqual([
      ['e-1', false],
      ['e-1', true],
      ['e-2', false],
    ])
    expect(forward.repeats()).toEqual([{ id: 'e-1', times: 2 }])
    expect(forward.inbox()[0]?.payload).toContain('"n":9007199254740993')
    expect(forward.ledger()[0]).toMatchObject({ method: 'POST', url: '/push', body: Buffer.from(body) })
    expect(JSON.stringify(forward.ledger())).not.toContain('not-a-secret')
  })

  test('answers with another status on demand, and takes nothing', async () => {
    const { forward } = bench.practice
    forward.refusal = { status: 'E42', description: '设备不存在' }
    forward.failNext('refuse', 1)
    expect((await push()).json).toEqual({ status: 'E42', description: '设备不存在' })
    expect((await push()).json['status']).toBe(0)
    expect(forward.inbox()).toHaveLength(1)
  })

  // Would catch: a fault that is used up by a call without a token.
  test('meets its faults only with a token that it takes', async () => {
    bench.practice.forward.failNext('server-error', 1)
    expect((await push(sample, 'x')).status).toBe(401)
    expect((await push()).status).toBe(500)
    bench.practice.forward.failNext('reset-after', 1)
    await expect(push()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(bench.practice.forward.inbox()).toHaveLength(1)
  })
})

describe('the control routes', () => {
  const control = (path: string, wish: unknown, authorization = 'practice-token-not-a-secret', method = 'POST') =>
    call(
      path,
      { Authorization: authorization, 'Content-Type': 'application/json' },
      method === 'GET' ? '' : JSON.stringify(wish),
      method,
    )

  test('switch faults', async () => {
    expect((await control('/practice/fault', { fault: 'refuse', times: 2 })).json).toEqual({
      fault: 'refuse',
      times: 2,
    })
    for (const wish of [
      { fault: 'boom' },
      { fault: 'refuse', times: 0 },
      { fault: 'refuse', times: '1' },
      [],
      null,
      'x',
    ])
      expect((await control('/practice/fault', wish)).status).toBe(400)
    expect((await control('/practice/fault', { fault: 'none' }, 'wrong')).status).toBe(401)
    expect(bench.practice.forward.fault).toBe('refuse')
  })

  test('show the inbox to holders of the fixed token', async () => {
    await push()
    const { json: shown } = await control('/practice/inbox', null, undefined, 'GET')
    expect(shown).toMatchObject({
      events: [{ id: 'e-1', type: 'device_offline', appid: 'xxx', repeat: false }],
      repeats: [],
    })
    expect((await control('/practice/inbox', null, 'wrong', 'GET')).status).toBe(401)
  })
})
