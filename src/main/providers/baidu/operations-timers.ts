import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { Caller, Provider } from '../types.ts'
import { answered, done, fact, unanswered, unconfirmed } from './answer.ts'
import { call } from './client.ts'
import { findOut } from './find-out.ts'
import { numberAt, textAt } from './input.ts'
import { listIn } from './schemas.ts'
import { show, showMessageType, showRange, showTime } from './show.ts'
import { unreadable } from './unreadable.ts'

const range = (input: FieldValues) => ({ start: numberAt(input, 'start'), limit: numberAt(input, 'limit') })

async function timers(input: FieldValues, caller: Caller): Promise<Answer> {
  const reading = await call('timer/query_list', { timer_id: textAt(input, 'timer_id'), ...range(input) }, caller)
  if ('verdict' in reading) return unanswered(reading.verdict)
  const said = reading.said ?? {}
  const list = listIn(said, 'result')
  if (!list) return unanswered(unreadable(reading))
  return answered({
    facts: [
      fact(
        { zh: '定时任务总数（total_num）', en: 'Timers in all (total_num)' },
        show(said['total_num'] ?? list.length),
      ),
    ],
    tables: [
      {
        columns: [
          { zh: '定时任务 ID（timer_id）', en: 'Timer id (timer_id)' },
          { zh: '执行时间（send_time）', en: 'Runs at (send_time)' },
          { zh: '发给谁（range_type）', en: 'For whom (range_type)' },
          { zh: '类型（msg_type）', en: 'Type (msg_type)' },
          { zh: '内容（msg）', en: 'Message (msg)' },
        ],
        rows: list.map((row) => [
          show(row['timer_id']),
          showTime(row['send_time']),
          showRange(row['range_type']),
          showMessageType(row['msg_type']),
          show(row['msg']),
        ]),
      },
    ],
    requestIds: [reading.requestId],
  })
}

async function cancel(input: FieldValues, caller: Caller): Promise<Answer> {
  const timer_id = textAt(input, 'timer_id')
  const reading = await call('timer/cancel', { timer_id }, caller)
  if ('verdict' in reading) return unconfirmed(reading.verdict, findOut.timer)
  return done({
    facts: [fact({ zh: '已取消的定时任务（timer_id）', en: 'Timer cancelled (timer_id)' }, show(timer_id))],
    requestIds: [reading.requestId],
  })
}

async function topics(input: FieldValues, caller: Caller): Promise<Answer> {
  const reading = await call('topic/query_list', range(input), caller)
  if ('verdict' in reading) return unanswered(reading.verdict)
  const said = reading.said ?? {}
  const list = listIn(said, 'topics', 'result')
  if (!list) return unanswered(unreadable(reading))
  return answered({
    facts: [
      fact({ zh: '主题总数（total_num）', en: 'Topics in all (total_num)' }, show(said['total_num'] ?? list.length)),
    ],
    tables: [
      {
        columns: [
          { zh: '主题（topic_id）', en: 'Topic (topic_id)' },
          { zh: '首次推送（ctime）', en: 'First push (ctime)' },
          { zh: '最近推送（mtime）', en: 'Latest push (mtime)' },
          { zh: '推送数（push_cnt）', en: 'Pushed (push_cnt)' },
          { zh: '到达数（ack_cnt）', en: 'Confirmed (ack_cnt)' },
        ],
        rows: list.map((row) => [
          show(row['topic_id']),
          showTime(row['ctime']),
          showTime(row['mtime']),
          show(row['push_cnt']),
          show(row['ack_cnt']),
        ]),
      },
    ],
    requestIds: [reading.requestId],
  })
}

export const timerOperations: Provider['operations'] = {
  'timer.query_list': timers,
  'timer.cancel': cancel,
  'topic.query_list': topics,
}
