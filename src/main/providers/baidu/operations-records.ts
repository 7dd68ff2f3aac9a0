import { chunk } from '#shared/domain/chunk.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { Caller, Provider } from '../types.ts'
import { answered, fact, unanswered } from './answer.ts'
import { call } from './client.ts'
import { listAt, numberAt, textAt } from './input.ts'
import { idIn, listIn, type Said } from './schemas.ts'
import { show, showStatus, showTime } from './show.ts'
import { unreadable } from './unreadable.ts'

/** Ids in one call of query_msg_status; the provider names no limit, this is our choice. */
const idsPerCall = 20

const messageColumn = { zh: '消息 ID（msg_id）', en: 'Message id (msg_id)' }
const statusColumn = { zh: '状态（status）', en: 'Status (status)' }
const sentColumn = { zh: '发送时间（send_time）', en: 'Sent at (send_time)' }

async function messageStatus(input: FieldValues, caller: Caller): Promise<Answer> {
  const asked = listAt(input, 'msg_id')
  const found: Said[] = []
  const requestIds: (string | null)[] = []
  for (const ids of chunk(asked, idsPerCall)) {
    const [only, ...others] = ids
    const msg_id = others.length === 0 ? only : JSON.stringify(ids)
    const reading = await call('report/query_msg_status', { msg_id }, caller)
    if ('verdict' in reading) return unanswered(reading.verdict)
    const list = listIn(reading.said ?? {}, 'result')
    if (!list) return unanswered(unreadable(reading))
    found.push(...list)
    requestIds.push(reading.requestId)
  }
  const missing = asked.filter((id) => !found.some((row) => idIn(row, 'msg_id') === id))
  return answered({
    facts: [fact({ zh: '查到的消息数', en: 'Messages found' }, `${found.length} / ${asked.length}`)],
    tables: [
      {
        columns: [messageColumn, statusColumn, { zh: '成功数（success）', en: 'Successes (success)' }, sentColumn],
        rows: found.map((row) => [
          show(row['msg_id']),
          showStatus(row['status']),
          show(row['success']),
          showTime(row['send_time']),
        ]),
      },
    ],
    notes: missing.length === 0 ? [] : [notFound(missing)],
    requestIds,
  })
}

const notFound = (ids: readonly string[]) => ({
  zh: `平台没有返回：${ids.join('、')}。可能是按单台设备推送的，或刚刚推送。`,
  en: `Not returned by the provider: ${ids.join(', ')}. They may be pushes to a single device, or too recent.`,
})

/** The records of a timer or a topic. */
const records = (path: string, of: 'timer_id' | 'topic_id') => async (input: FieldValues, caller: Caller) => {
  const numbers = ['start', 'limit', 'range_start', 'range_end'].map((name) => [name, numberAt(input, name)] as const)
  const reading = await call(path, { [of]: textAt(input, of), ...Object.fromEntries(numbers) }, caller)
  if ('verdict' in reading) return unanswered(reading.verdict)
  const said = reading.said ?? {}
  const list = listIn(said, 'result')
  if (!list) return unanswered(unreadable(reading))
  return answered({
    facts: [fact({ zh: '记录数', en: 'Number of records' }, String(list.length))],
    tables: [
      {
        columns: [messageColumn, statusColumn, sentColumn],
        rows: list.map((row) => [show(row['msg_id']), showStatus(row['status']), showTime(row['send_time'])]),
      },
    ],
    requestIds: [reading.requestId],
  })
}

export const recordOperations: Provider['operations'] = {
  'report.query_msg_status': messageStatus,
  'report.query_timer_records': records('report/query_timer_records', 'timer_id'),
  'report.query_topic_records': records('report/query_topic_records', 'topic_id'),
}
