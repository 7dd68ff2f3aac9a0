import type { FieldValues } from '#shared/domain/field.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Caller, Provider } from '../types.ts'
import { answered, fact, unanswered } from './answer.ts'
import { call } from './client.ts'
import { textAt } from './input.ts'
import { timesIn } from './schemas.ts'
import { show, showDay } from './show.ts'
import { unreadable } from './unreadable.ts'

interface Column {
  name: string
  label: Text
}

/** Figures by day, as the provider counts them. */
const byDay = (path: string, columns: readonly Column[]) => async (input: FieldValues, caller: Caller) => {
  const reading = await call(path, { topic_id: textAt(input, 'topic_id') }, caller)
  if ('verdict' in reading) return unanswered(reading.verdict)
  const said = reading.said ?? {}
  const times = timesIn(said)
  if (!times) return unanswered(unreadable(reading))
  return answered({
    facts: [fact({ zh: '天数（total_num）', en: 'Days (total_num)' }, show(said['total_num'] ?? times.length))],
    tables: [
      {
        columns: [{ zh: '日期（北京时间）', en: 'Day (Beijing time)' }, ...columns.map(({ label }) => label)],
        rows: times.map(([seconds, values]) => [showDay(seconds), ...columns.map(({ name }) => show(values[name]))]),
      },
    ],
    requestIds: [reading.requestId],
  })
}

export const statisticOperations: Provider['operations'] = {
  'report.statistic_device': byDay('report/statistic_device', [
    { name: 'new_term', label: { zh: '新增设备（new_term）', en: 'New devices (new_term)' } },
    { name: 'del_term', label: { zh: '流失设备（del_term）', en: 'Devices lost (del_term)' } },
    { name: 'online_term', label: { zh: '在线设备（online_term）', en: 'Devices online (online_term)' } },
    { name: 'addup_term', label: { zh: '累计设备（addup_term）', en: 'Devices so far (addup_term)' } },
    { name: 'total_term', label: { zh: '有效设备（total_term）', en: 'Devices in all (total_term)' } },
  ]),
  'report.statistic_topic': byDay('report/statistic_topic', [
    { name: 'ack', label: { zh: '到达数（ack）', en: 'Confirmed (ack)' } },
  ]),
}
