import { beforeEach, describe, expect, test } from 'vitest'
import { android, practiceBaidu, strange } from '#test/helpers/baidu.ts'
import { callByHand } from '#test/helpers/baidu-by-hand.ts'
import { type TestClock, testClock } from '#test/helpers/clock.ts'

let clock: TestClock
let practice: Awaited<ReturnType<typeof practiceBaidu>>
beforeEach(async () => {
  clock = testClock()
  practice = await practiceBaidu(clock)
})
const ask = (path: string, params: Record<string, string> = {}) => callByHand(practice, clock.now(), path, { params })
const note = JSON.stringify({ title: '标题', description: '内容' })
const aps = JSON.stringify({ aps: { alert: '内容', badge: 0 }, own: 1 })
const [device = ''] = android(1)
const ios = String(3_785_562_685_113_372_034n + 7n * 2_000n)
const seconds = (more: number) => String(Math.floor(clock.now() / 1000) + more)

describe('push', () => {
  test.each<[string, Record<string, string>, number]>([
    ['push/single_device', { channel_id: device }, 1],
    ['push/batch_device', { channel_ids: JSON.stringify([...android(3), strange, device]) }, 3],
    ['push/all', {}, 2_000],
    ['push/tags', { type: '1', tag: 'vip' }, 100],
  ])('%s reaches its devices', async (path, params, count) => {
    expect(await ask(path, { ...params, msg_type: '1', msg: note })).toMatchObject({ status: 200 })
    expect(practice.pushes()).toMatchObject([{ path, msg: note, devices: { length: count } }])
  })

  test('iOS by its platform, or by what the message says', async () => {
    await ask('push/all', { msg_type: '1', msg: aps })
    await ask('push/all', { msg_type: '1', msg: aps, device_type: '4', deploy_status: '1' })
    expect(practice.pushes().map(({ devices }) => devices.length)).toEqual([1_000, 1_000])
    expect(await ask('push/single_device', { channel_id: ios, msg_type: '1', msg: note })).toMatchObject({
      code: 30608,
    })
    expect(await ask('push/single_device', { channel_id: ios, msg_type: '1', msg: aps })).toMatchObject({ status: 200 })
  })

  // Would catch: ids that a double holds, so that a reader that rounds is not seen.
  test('ids are beyond 2^53 and odd; a number for one device, a text for the others', async () => {
    const one = await ask('push/single_device', { channel_id: device, msg: 'x' })
    expect(one.text).toMatch(/"msg_id":\d{18}[13579],/)
    expect((await ask('push/all', { msg: 'x' })).text).toMatch(/"msg_id":"\d{18}[13579]",/)
    expect(one.text).toMatch(/"request_id":\d{19}/)
  })

  test.each<[string, string, Record<string, string>]>([
    ['no msg', 'push/all', {}],
    ['a message of more than 4096 bytes', 'push/all', { msg: '中'.repeat(1_366) }],
    ['a notification that is no JSON', 'push/all', { msg_type: '1', msg: 'hello' }],
    ['a notification without description', 'push/all', { msg_type: '1', msg: '{"title":"x"}' }],
    ['an empty title', 'push/all', { msg_type: '1', msg: '{"title":"","description":"x"}' }],
    ['null', 'push/all', { msg_type: '1', msg: '{"title":null,"description":"x"}' }],
    ['a number as text', 'push/all', { msg_type: '1', msg: '{"open_type":"1","description":"x"}' }],
    ['a field that is none', 'push/all', { msg_type: '1', msg: '{"body":"x","description":"x"}' }],
    [
      'custom content that is no text',
      'push/all',
      { msg_type: '1', msg: '{"custom_content":{"a":1},"description":"x"}' },
    ],
    ['an address to open that is not there', 'push/all', { msg_type: '1', msg: '{"open_type":1,"description":"x"}' }],
    ['a message for the app on iOS', 'push/all', { msg_type: '0', msg: aps }],
    ['an empty alert', 'push/all', { msg_type: '1', msg: '{"aps":{"alert":{"title":""}}}' }],
    ['a certificate on Android', 'push/all', { msg_type: '1', msg: note, deploy_status: '1' }],
    ['a type that is none', 'push/all', { msg_type: '2', msg: note }],
    ['a life of more than 7 days', 'push/all', { msg: 'x', msg_expires: '604801' }],
    ['a life of no time', 'push/all', { msg: 'x', msg_expires: '0' }],
    ['a topic for all', 'push/all', { msg: 'x', topic_id: 't' }],
    ['a schedule for one device', 'push/single_device', { msg: 'x', channel_id: device, send_time: '1790003600' }],
    ['a device that is no id', 'push/single_device', { msg: 'x', channel_id: '3.78556E+18' }],
    ['devices that are no list', 'push/batch_device', { msg: 'x', channel_ids: device }],
    ['devices as numbers', 'push/batch_device', { msg: 'x', channel_ids: `[${device}]` }],
    ['no devices', 'push/batch_device', { msg: 'x', channel_ids: '[]' }],
    ['10,001 devices', 'push/batch_device', { msg: 'x', channel_ids: JSON.stringify(android(10_001)) }],
    [
      'a topic with a dash',
      'push/batch_device',
      { msg: 'x', channel_ids: JSON.stringify(android(2)), topic_id: 'a-b' },
    ],
    ['a tag without type', 'push/tags', { msg: 'x', tag: 'vip' }],
    ['a tag of 129 bytes', 'push/tags', { msg: 'x', type: '1', tag: '中'.repeat(43) }],
  ])('%s is 30602', async (_name, path, params) => {
    expect(await ask(path, params)).toMatchObject({ status: 400, code: 30602 })
    expect(practice.pushes()).toEqual([])
  })

  test('10,000 devices are taken', async () => {
    expect(await ask('push/batch_device', { msg: 'x', channel_ids: JSON.stringify(android(10_000)) })).toMatchObject({
      status: 200,
    })
  })
  test('what is not there is said', async () => {
    expect(await ask('push/single_device', { msg: 'x', channel_id: strange })).toMatchObject({
      status: 404,
      code: 30608,
    })
    expect(await ask('push/tags', { msg: 'x', type: '1', tag: 'none' })).toMatchObject({ status: 404, code: 30611 })
  })
})

describe('schedule', () => {
  const schedule = (more: number, params: Record<string, string> = {}) =>
    ask('push/all', { msg: 'x', send_time: seconds(more), ...params })

  test('fires by the clock, once', async () => {
    const { params } = await schedule(61)
    expect(params).toEqual({ timer_id: expect.stringMatching(/^\d{19}$/), send_time: Number(seconds(61)) })
    clock.advance(60_999)
    expect(practice.pushes()).toEqual([])
    clock.advance(1)
    expect(practice.pushes()).toHaveLength(1)
    clock.advance(9_999_999)
    expect(practice.pushes()).toHaveLength(1)
  })
  test.each([60, 0, -5, 365 * 86_400])('%i s ahead is 30602', async (more) => {
    expect(await schedule(more)).toMatchObject({ code: 30602 })
  })
  test('the eleventh timer is 41003, and one less makes room', async () => {
    const ids: unknown[] = []
    for (let count = 0; count < 10; count += 1) ids.push((await schedule(3_600)).params['timer_id'])
    expect(await schedule(3_600)).toMatchObject({ code: 41003 })
    const cancelled = await ask('timer/cancel', { timer_id: String(ids[0]) })
    expect(cancelled.text).not.toContain('response_params')
    expect(cancelled.status).toBe(200)
    expect((await schedule(3_600)).status).toBe(200)
    expect(await ask('timer/cancel', { timer_id: String(ids[0]) })).toMatchObject({ code: 41001 })
    clock.advance(3_596_000)
    expect(await ask('timer/cancel', { timer_id: String(ids[1]) })).toMatchObject({ code: 41004 })
    clock.advance(60_000)
    expect(await ask('timer/cancel', { timer_id: String(ids[1]) })).toMatchObject({ code: 41005 })
    expect(practice.pushes()).toHaveLength(10)
  })
})

describe('tags', () => {
  test('eleven devices in one call are 30602, ten are taken one by one', async () => {
    const add = (ids: string[]) => ask('tag/add_devices', { tag: 'vip', channel_ids: JSON.stringify(ids) })
    expect(await add(android(11))).toMatchObject({ status: 400, code: 30602 })
    expect(await add([])).toMatchObject({ code: 30602 })
    const { params } = await add([...android(9), strange])
    expect(params['devices']).toHaveLength(10)
    expect(params['devices']).toContainEqual({ channel_id: strange, result: 1 })
  })
  test('the reserved one, one that exists, and one that does not', async () => {
    expect(await ask('app/create_tag', { tag: 'default' })).toMatchObject({ status: 403, code: 30619 })
    expect(await ask('app/create_tag', { tag: 'vip' })).toMatchObject({ status: 409, code: 30610 })
    expect(await ask('app/del_tag', { tag: 'none' })).toMatchObject({ status: 404, code: 30611 })
    expect(await ask('app/query_tags', { limit: '101' })).toMatchObject({ code: 30602 })
    expect((await ask('app/query_tags', { start: '1', limit: '1' })).params).toMatchObject({
      total_num: 3,
      tags: { length: 1 },
    })
  })
})

describe('reports', () => {
  test('not for a push to a single device', async () => {
    const { params } = await ask('push/single_device', { channel_id: device, msg: 'x' })
    expect(await ask('report/query_msg_status', { msg_id: String(params['msg_id']) })).toMatchObject({
      status: 404,
      code: 30605,
    })
  })
  test('grow by the clock', async () => {
    const { params } = await ask('push/all', { msg: 'x' })
    const status = async () =>
      (await ask('report/query_msg_status', { msg_id: String(params['msg_id']) })).params['result']
    expect(await status()).toMatchObject([{ status: 1, success: 0 }])
    clock.advance(5_000)
    expect(await status()).toMatchObject([{ status: 2, success: 980 }])
    clock.advance(5_000)
    expect(await status()).toMatchObject([{ status: 0, success: 1_960 }])
  })
  test('are cut as they are asked for', async () => {
    for (let count = 0; count < 3; count += 1) {
      await ask('push/batch_device', { channel_ids: JSON.stringify([device]), msg: 'x', topic_id: 't' })
      clock.advance(10_000)
    }
    const rows = async (params: Record<string, string>) =>
      (await ask('report/query_topic_records', { topic_id: 't', ...params })).params['result'] as unknown[]
    expect(await rows({})).toHaveLength(3)
    expect(await rows({ limit: '2' })).toHaveLength(2)
    expect(await rows({ start: '2' })).toHaveLength(1)
    expect(await rows({ range_start: seconds(-15) })).toHaveLength(1)
    expect(await rows({ range_end: seconds(-15) })).toHaveLength(2)
    expect(await ask('topic/query_list', { limit: '21' })).toMatchObject({ code: 30602 })
    expect(await ask('report/query_topic_records', { topic_id: 'none' })).toMatchObject({ code: 30605 })
  })
})
