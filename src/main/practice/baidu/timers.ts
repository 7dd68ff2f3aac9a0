import { type Outcome, refuse } from './answer.ts'
import type { Call } from './call.ts'
import { anyText, faultOf, integer, type Params } from './params.ts'
import { reached } from './report.ts'
import type { Message, State } from './state.ts'

/** So shortly before it runs, a timer can't be cancelled. */
const lockedSeconds = 5

function listTimers(params: Params, state: State): Outcome {
  const fault = faultOf(params, {}, { timer_id: anyText, start: integer(0, 1_000_000_000), limit: integer(1, 100) })
  if (fault) return refuse('badParams', fault)
  const wanted = params.get('timer_id')
  const waiting = state.timers.filter(
    ({ id, state: its }) => its === 'waiting' && (wanted === undefined || id === wanted),
  )
  const start = Number(params.get('start') ?? 0)
  const result = waiting.slice(start, start + Number(params.get('limit') ?? 100)).map((timer) => ({
    timer_id: timer.id,
    msg: timer.msg,
    msg_type: timer.type,
    range_type: timer.range,
    send_time: timer.sendTime,
  }))
  return { params: { total_num: waiting.length, result } }
}

/** A cancelled timer is answered without any `response_params`. */
function cancelTimer(params: Params, state: State, now: number): Outcome {
  const fault = faultOf(params, { timer_id: anyText }, {})
  if (fault) return refuse('badParams', fault)
  const timer = state.timers.find(({ id }) => id === params.get('timer_id'))
  if (!timer || timer.state === 'cancelled') return refuse('noTimer')
  if (timer.state === 'done') return refuse('timerDone')
  if (timer.sendTime - now / 1000 <= lockedSeconds) return refuse('timerRunning')
  timer.state = 'cancelled'
  return { params: null }
}

function listTopics(params: Params, state: State, now: number): Outcome {
  const fault = faultOf(params, {}, { start: integer(0, 1_000_000_000), limit: integer(1, 20) })
  if (fault) return refuse('badParams', fault)
  const byTopic = Map.groupBy(
    state.messages.filter((message): message is Message & { topic: string } => message.topic !== null),
    ({ topic }) => topic,
  )
  const topics = [...byTopic].map(([topic_id, messages]) => ({
    topic_id,
    ctime: Math.min(...messages.map(({ sentAt }) => sentAt)),
    mtime: Math.max(...messages.map(({ sentAt }) => sentAt)),
    push_cnt: messages.reduce((sum, { devices }) => sum + devices.length, 0),
    ack_cnt: reached(messages, now),
  }))
  const start = Number(params.get('start') ?? 0)
  return {
    params: { total_num: topics.length, topics: topics.slice(start, start + Number(params.get('limit') ?? 20)) },
  }
}

export const timerCalls: Call[] = [
  { path: 'timer/query_list', isQuery: true, answer: listTimers },
  { path: 'timer/cancel', isQuery: false, answer: cancelTimer },
  { path: 'topic/query_list', isQuery: true, answer: listTopics },
]
