import { type Outcome, refuse } from './answer.ts'
import type { Call } from './call.ts'
import { anyText, faultOf, integer, matching, type Params, type Rules, readTextList } from './params.ts'
import { deviceCount } from './population.ts'
import { type Message, ranges, type State } from './state.ts'

const mostIds = 100
const startAndLimit: Rules = { start: integer(0, 1_000_000_000), limit: integer(1, 100) }
const range: Rules = { range_start: integer(0, 99_999_999_999), range_end: integer(0, 99_999_999_999) }
const day = 86_400
/** Days of the provider begin at midnight in Beijing. */
const beijing = 8 * 3_600

const midnight = (seconds: number): number => Math.floor((seconds + beijing) / day) * day - beijing

/** 1 waiting, 2 sending, 0 sent: ten seconds from first to last. */
function statusOf({ sentAt }: Message, now: number): number {
  const passed = now / 1000 - sentAt
  return passed < 1 ? 1 : passed < 10 ? 2 : 0
}

/** Devices that have it by now; one in fifty never does. */
function successOf({ devices, sentAt }: Message, now: number): number {
  const reachable = devices.length - Math.floor(devices.length / 50)
  return Math.round(reachable * Math.min(1, Math.max(0, (now / 1000 - sentAt) / 10)))
}

function messageStatus(params: Params, state: State, now: number): Outcome {
  const fault = faultOf(params, { msg_id: anyText }, {})
  if (fault) return refuse('badParams', fault)
  const given = params.get('msg_id') ?? ''
  const ids = given.startsWith('[') ? readTextList(given) : [given]
  if (!ids || ids.length === 0 || ids.length > mostIds) return refuse('badParams', 'msg_id')
  if (ids.some((id) => !/^\d{1,25}$/.test(id))) return refuse('badParams', 'msg_id')
  const found = state.messages.filter(({ messageId, range }) => ids.includes(messageId) && range !== ranges.single)
  if (found.length === 0) return refuse('notFound')
  const result = found.map((message) => ({
    msg_id: message.messageId,
    status: statusOf(message, now),
    success: successOf(message, now),
    send_time: message.sentAt,
  }))
  return { params: { total_num: result.length, result } }
}

/** Part of a list, as `start`, `limit` and the times of the request ask for it. */
function partOf(messages: readonly Message[], params: Params): Message[] {
  const number = (name: string, otherwise: number) => Number(params.get(name) ?? otherwise)
  const [from, to] = [number('range_start', 0), number('range_end', Number.POSITIVE_INFINITY)]
  const start = number('start', 0)
  return messages.filter(({ sentAt }) => sentAt >= from && sentAt <= to).slice(start, start + number('limit', 100))
}

const records =
  (name: 'timer_id' | 'topic_id', of: (message: Message) => string | null) =>
  (params: Params, state: State, now: number): Outcome => {
    const fault = faultOf(params, { [name]: anyText }, { ...startAndLimit, ...range })
    if (fault) return refuse('badParams', fault)
    const id = params.get(name) ?? ''
    const known =
      name === 'timer_id' ? state.timers.some((timer) => timer.id === id) : state.messages.some((one) => of(one) === id)
    if (!known) return refuse('notFound')
    const result = partOf(
      state.messages.filter((message) => of(message) === id),
      params,
    ).map((message) => ({ msg_id: message.messageId, status: statusOf(message, now), send_time: message.sentAt }))
    return { params: { [name]: id, result } }
  }

/** Three days of an app that grows a little. */
function statisticDevice(params: Params, _state: State, now: number): Outcome {
  const fault = faultOf(params, {}, {})
  if (fault) return refuse('badParams', fault)
  const today = midnight(now / 1000)
  const days = [2, 1, 0].map((ago) => {
    const total = deviceCount - 12 * ago
    const terms = { new_term: 15, del_term: 3, online_term: Math.round(total * 0.4) }
    return [String(today - ago * day), { ...terms, addup_term: total + 200, total_term: total }]
  })
  return { params: { total_num: days.length, result: Object.fromEntries(days) } }
}

function statisticTopic(params: Params, state: State, now: number): Outcome {
  const fault = faultOf(params, { topic_id: matching(/^[A-Za-z0-9_]{1,128}$/, 'a topic') }, {})
  if (fault) return refuse('badParams', fault)
  const messages = state.messages.filter(({ topic }) => topic === params.get('topic_id'))
  if (messages.length === 0) return refuse('notFound')
  const byDay = new Map<string, { ack: number }>()
  for (const message of messages) {
    const key = String(midnight(message.sentAt))
    byDay.set(key, { ack: (byDay.get(key)?.ack ?? 0) + successOf(message, now) })
  }
  return { params: { total_num: byDay.size, result: Object.fromEntries(byDay) } }
}

export const reportCalls: Call[] = [
  { path: 'report/query_msg_status', isQuery: true, answer: messageStatus },
  { path: 'report/query_timer_records', isQuery: true, answer: records('timer_id', ({ timer }) => timer) },
  { path: 'report/query_topic_records', isQuery: true, answer: records('topic_id', ({ topic }) => topic) },
  { path: 'report/statistic_device', isQuery: true, answer: statisticDevice },
  { path: 'report/statistic_topic', isQuery: true, answer: statisticTopic },
]

/** What a topic's messages reached, for the list of topics. */
export const reached = (messages: readonly Message[], now: number): number =>
  messages.reduce((sum, message) => sum + successOf(message, now), 0)
