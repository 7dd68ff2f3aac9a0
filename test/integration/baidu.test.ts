import { expect, test } from 'vitest'
import type { PracticeFault } from '#shared/contract/system.ts'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer } from '#shared/domain/operation.ts'
import { openApp } from '#test/helpers/app.ts'
import { addBaidu, android, notification } from '#test/helpers/baidu.ts'
import { rowsInChinese } from '#test/helpers/in-chinese.ts'
import { refusalOf, requestsOf, review, send, untilState, untilStateInTime } from '#test/helpers/sending.ts'

const stampOf = (body: Buffer) => /&timestamp=\d+(?:&expires=\d+)?&sign=[0-9a-f]{32}$/.exec(body.toString())?.[0] ?? ''

// Would catch: a push whose bytes on the wire are others than those that were reviewed, beside the stamp.
test.each<[string, AudienceDraft, BaiduContent, number]>([
  ['push/single_device', { kind: 'channel_id', text: android(1).join() }, notification(), 1],
  [
    'push/batch_device',
    { kind: 'channel_id', text: android(3).join('\n') },
    notification({ options: { topic_id: 'order_1', msg_expires: 3_600 } }),
    3,
  ],
  ['push/all', { kind: 'all', text: '' }, notification({ shape: 'android-message', text: '{"a":"~*中"}' }), 2_000],
  [
    'push/all',
    { kind: 'all', text: '' },
    notification({ shape: 'ios', ios: { title: '到货', body: '可以取货了 😀' } }),
    1_000,
  ],
  ['push/tags', { kind: 'tag', text: '新用户' }, notification(), 200],
])('%s leaves as it was reviewed', async (path, audience, content, devices) => {
  const console = await openApp()
  const { connection, baidu } = await addBaidu(console)
  const { firstRequest, delivery } = await review(console.client, connection.id, { audience, content })
  expect(firstRequest.url).toBe(`${baidu.baseUrl}/rest/3.0/${path}`)
  await console.client.deliveries.submit({ deliveryId: delivery.id })
  console.clock.advance(30_000)
  expect(await untilState(console.client, delivery.id, 'settled')).toMatchObject({ summary: 'accepted' })
  const [arrived, ...others] = baidu.ledger()
  expect(others).toEqual([])
  const body = arrived?.body ?? Buffer.alloc(0)
  expect(stampOf(body)).not.toBe('')
  expect(body.toString()).toBe(firstRequest.body + stampOf(body))
  expect(baidu.pushes()).toMatchObject([{ path, devices: { length: devices } }])
})

// Would catch: a schedule that the provider never gets, so that the message leaves at once.
test('a push with a schedule waits at the provider, which can be told to forget it', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, baidu } = await addBaidu(console)
  const send_time = Math.floor(clock.now() / 1000) + 3_600
  const content = notification({ options: { send_time } })
  const id = await send(console, connection.id, { audience: { kind: 'all', text: '' }, content })
  expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted' })
  expect(baidu.pushes()).toEqual([])
  const ask = (operation: string, input = {}) =>
    client.operations.call({ connectionId: connection.id, operation, input })
  const list = await ask('timer.query_list')
  const timer = rowsInChinese(list)[0]?.[0] ?? ''
  expect(timer).toMatch(/^\d{19}$/)
  expect(await ask('timer.cancel', { timer_id: timer })).toMatchObject({ done: true })
  clock.advance(7_200_000)
  expect(baidu.pushes()).toEqual([])
})

// Would catch: a wrong clock that stops all pushes, although the provider has told the time and nothing was taken.
test.each([3_600_000, -3_600_000])(
  'a clock that is %i ms off is learnt from the refusal, the same bytes are stamped again',
  async (aheadMs) => {
    const console = await openApp()
    const { connection, baidu } = await addBaidu(console, { aheadMs })
    const id = await send(console, connection.id, { audience: { kind: 'all', text: '' }, content: notification() })
    expect(await untilState(console.client, id, 'settled')).toMatchObject({ summary: 'accepted' })
    expect((await requestsOf(console.client, id))[0]).toMatchObject({ attempts: 2, outcome: 'accepted' })
    const [first, second] = baidu.ledger()
    expect([first?.status, second?.status]).toEqual([408, 200])
    const frozen = ({ body }: { body: Buffer } = { body: Buffer.alloc(0) }) =>
      body.toString().replace(stampOf(body), '')
    expect(frozen(second)).toBe(frozen(first))
    expect(baidu.pushes()).toHaveLength(1)
  },
)

test('each operation answers through the console', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, baidu } = await addBaidu(console)
  const push = async (audience: AudienceDraft, options: BaiduContent['options']) => {
    const id = await send(console, connection.id, { audience, content: notification({ options }) })
    await untilState(client, id, 'settled')
  }
  await push({ kind: 'channel_id', text: android(2).join('\n') }, { topic_id: 'order_1' })
  await push({ kind: 'all', text: '' }, { send_time: Math.floor(clock.now() / 1000) + 3_600 })
  const answers: Record<string, Answer> = {}
  const ask = async (operation: string, input: FieldValues = {}, more = {}) => {
    const answer = await client.operations.call({ connectionId: connection.id, operation, input, ...more })
    answers[operation] = answer
    return answer
  }
  const timer_id = rowsInChinese(await ask('timer.query_list'))[0]?.[0] ?? ''
  await ask('report.query_msg_status', { msg_id: baidu.pushes().map(({ messageId }) => messageId) })
  await ask('report.query_timer_records', { timer_id })
  await ask('report.query_topic_records', { topic_id: 'order_1', limit: 10 })
  await ask('report.statistic_device')
  await ask('report.statistic_topic', { topic_id: 'order_1' })
  await ask('timer.cancel', { timer_id })
  await ask('topic.query_list')
  await ask('app.query_tags', { limit: 10 })
  await ask('app.create_tag', { tag: '门店 ~*' })
  await ask('app.del_tag', { tag: '新用户' }, { typedAgain: '新用户' })
  await ask('tag.add_devices', { tag: 'vip', channel_ids: android(12) })
  await ask('tag.del_devices', { tag: 'vip', channel_ids: android(1) })
  await ask('tag.device_num', { tag: 'vip' })
  const { providers } = await client.system.info()
  const described = providers.find(({ id }) => id === 'baidu')?.operations.map(({ id }) => id) ?? []
  expect(Object.keys(answers).sort()).toEqual(described.sort())
  expect(Object.entries(answers).filter(([, { done }]) => !done)).toEqual([])
  expect(await client.connections.test({ id: connection.id })).toMatchObject({ usable: true })
})

// Would catch: a tag deleted by a slip, with all that was put under it.
test('deleting a tag wants its name once more', async () => {
  const console = await openApp()
  const { connection, baidu } = await addBaidu(console)
  const call = { connectionId: connection.id, operation: 'app.del_tag', input: { tag: 'vip' } }
  for (const typedAgain of [undefined, '', 'VIP', 'beijing'])
    expect(await refusalOf(console.client.operations.call({ ...call, typedAgain }))).toMatchObject({ code: 'INVALID' })
  expect(baidu.ledger()).toEqual([])
})

// Would catch: "failed" said of a push that arrived, so that somebody sends it again.
test.each<[PracticeFault, string, string, number]>([
  ['refuse', 'refused', 'baidu.30613', 0],
  ['reset-before', 'unknown', 'reset', 0],
  ['reset-after', 'unknown', 'reset', 1],
  ['too-many-requests', 'refused', 'too-many-requests', 0],
  ['server-error', 'unknown', 'server-error', 0],
  ['garbage', 'unknown', 'unreadable', 1],
])('a provider that answers with %s: the request is %s (%s)', async (fault, outcome, causeCode, pushed) => {
  const console = await openApp()
  const { connection, baidu } = await addBaidu(console)
  baidu.fault = fault
  const id = await send(console, connection.id, { audience: { kind: 'all', text: '' }, content: notification() })
  await untilStateInTime(console, id, 'settled', 'paused')
  const attempts = fault === 'too-many-requests' ? 6 : 1
  expect((await requestsOf(console.client, id))[0]).toMatchObject({ outcome, cause: { code: causeCode }, attempts })
  expect(baidu.pushes()).toHaveLength(pushed)
})
