import type { FieldValues } from '#shared/domain/field.ts'
import { anyIds, type Case, type Ids } from '../case.ts'
import { device, form } from './baidu-push.ts'

interface Call {
  path: string
  kind?: 'change'
  input?: (ids: Ids) => FieldValues
  form?: Record<string, string>
  /** Beside what is needed: the same names in the input and on the wire. */
  more?: Record<string, string | number>
  said: unknown
}

const days = (terms: object) => ({ total_num: 1, result: { '1427126400': terms } })
const record = { msg_id: anyIds.message, status: 0, send_time: 1_427_180_905 }
const range = { start: 0, limit: 10 }
const times = { ...range, range_start: 1_400_000_000, range_end: 1_890_000_000 }
const toDevices = {
  input: () => ({ tag: 'vip', channel_ids: [device] }),
  form: { tag: 'vip', channel_ids: `["${device}"]` },
}
const devicesSaid = { devices: [{ channel_id: device, result: 0 }] }
const toTimer = { input: ({ timer }: Ids) => ({ timer_id: timer }), form: { timer_id: anyIds.timer } }
const toTopic = { input: () => ({ topic_id: 'order_1' }), form: { topic_id: 'order_1' } }
const toTag = (tag: string) => ({ input: () => ({ tag }), form: { tag } })

const calls: Call[] = [
  {
    path: 'report/query_msg_status',
    input: ({ message }) => ({ msg_id: [message] }),
    form: { msg_id: anyIds.message },
    said: { total_num: 1, result: [{ ...record, success: 1 }] },
  },
  { path: 'report/query_timer_records', ...toTimer, more: times, said: { timer_id: anyIds.timer, result: [record] } },
  { path: 'report/query_topic_records', ...toTopic, more: times, said: { topic_id: 'order_1', result: [record] } },
  {
    path: 'report/statistic_device',
    said: days({ new_term: 1, del_term: 0, online_term: 1, addup_term: 1, total_term: 1 }),
  },
  { path: 'report/statistic_topic', ...toTopic, said: days({ ack: 1 }) },
  { path: 'timer/query_list', more: { ...range, timer_id: anyIds.timer }, said: { total_num: 0, result: [] } },
  { path: 'timer/cancel', kind: 'change', ...toTimer, said: undefined },
  { path: 'topic/query_list', more: range, said: { total_num: 0, topics: [] } },
  { path: 'app/query_tags', more: { ...range, tag: 'vip' }, said: { total_num: 0, tags: [] } },
  { path: 'app/create_tag', kind: 'change', ...toTag('门店 ~*'), said: { tag: '门店 ~*', result: 0 } },
  { path: 'app/del_tag', kind: 'change', ...toTag('新用户'), said: { tag: '新用户', result: 0 } },
  { path: 'tag/add_devices', kind: 'change', ...toDevices, said: devicesSaid },
  { path: 'tag/del_devices', kind: 'change', ...toDevices, said: devicesSaid },
  { path: 'tag/device_num', ...toTag('vip'), said: { device_num: 3 } },
]

const texts = (values: Record<string, string | number> = {}) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))

export const baiduCallCases: Case[] = calls.map(({ path, kind, input = () => ({}), form: needed, more, said }) => {
  const operation = path.replace('/', '.')
  return {
    provider: 'baidu',
    kind: kind ?? 'query',
    name: path,
    success: JSON.stringify({ request_id: 12394838223, response_params: said }),
    bare: { asked: (ids) => ({ operation, input: input(ids) }), sent: [form(path, { ...needed })] },
    ...(more && {
      full: {
        asked: (ids) => ({ operation, input: { ...input(ids), ...more } }),
        sent: [form(path, { ...needed, ...texts(more) })],
      },
    }),
  }
})
