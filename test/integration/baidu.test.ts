import { expect, test } from 'vitest'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import { openApp } from '#test/helpers/app.ts'
import { addBaidu, android, notification, strange } from '#test/helpers/baidu.ts'
import { requestsOf, review, send, untilState } from '#test/helpers/sending.ts'

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
  const timer = list.tables[0]?.rows[0]?.[0] ?? ''
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
  const { client } = console
  const { connection } = await addBaidu(console)
  const audience: AudienceDraft = { kind: 'channel_id', text: android(2).join('\n') }
  const content = notification({ options: { topic_id: 'order_1' } })
  const id = await send(console, connection.id, { audience, content })
  await untilState(client, id, 'settled')
  const messageId = (await requestsOf(client, id))[0]
  expect(messageId).toBeDefined()
  const ask = (operation: string, input = {}, more = {}) =>
    client.operations.call({ connectionId: connection.id, operation, input, ...more })
  const devices = [...android(11), strange]
  const answers = {
    'report.query_topic_records': await ask('report.query_topic_records', { topic_id: 'order_1', limit: 10 }),
    'report.statistic_device': await ask('report.statistic_device'),
    'report.statistic_topic': await ask('report.statistic_topic', { topic_id: 'order_1' }),
    'timer.query_list': await ask('timer.query_list'),
    'topic.query_list': await ask('topic.query_list'),
    'app.query_tags': await ask('app.query_tags', { limit: 10 }),
    'app.create_tag': await ask('app.create_tag', { tag: '门店 ~*' }),
    'tag.device_num': await ask('tag.device_num', { tag: 'vip' }),
    'tag.del_devices': await ask('tag.del_devices', { tag: 'vip', channel_ids: android(1) }),
    'app.del_tag': await ask('app.del_tag', { tag: '新用户' }, { typedAgain: '新用户' }),
  }
  expect(Object.entries(answers).filter(([, { done }]) => !done)).toEqual([])
  expect(await ask('tag.add_devices', { tag: 'vip', channel_ids: devices })).toMatchObject({
    done: false,
    cause: { code: 'baidu.partly' },
  })
  expect(await ask('report.query_timer_records', { timer_id: '1' })).toMatchObject({ cause: { code: 'baidu.30605' } })
  expect(await client.connections.test({ id: connection.id })).toMatchObject({ usable: true })
})
