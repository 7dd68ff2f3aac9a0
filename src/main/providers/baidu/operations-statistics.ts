import type { FieldValues } from '#shared/domain/field.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Caller, Provider } from '../types.ts'
import { answered, fact, unanswered } from './answer.ts'
import { query } from './client.ts'
import { textAt } from './input.ts'
import { timesIn } from './schemas.ts'
import { show, showDay } from './show.ts'
import { unreadable } from './unreadable.ts'

interface Column {
  name: string
  label: Text
}

const column = (name: string, zh: string, en: string): Column => ({
  name,
  label: { zh: `${zh}（${name}）`, en: `${en} (${name})` },
})

/** Figures by day, as the provider counts them. */
const byDay = (path: string, columns: readonly Column[]) => async (input: FieldValues, caller: Caller) => {
  const reading = await query(path, { topic_id: textAt(input, 'topic_id') }, caller)
  if ('verdict' in reading) return unanswered(reading.verdict)
  const said = reading.said ?? {}
  const times = timesIn(said)
  if (!times) return unanswered(unreadable(reading))
  return answered({
    facts: [fact('天数（total_num）', 'Days (total_num)', show(said['total_num'] ?? times.length))],
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
    column('new_term', '新增设备', 'New devices'),
    column('del_term', '流失设备', 'Devices lost'),
    column('online_term', '在线设备', 'Devices online'),
    column('addup_term', '累计设备', 'Devices so far'),
    column('total_term', '有效设备', 'Devices in all'),
  ]),
  'report.statistic_topic': byDay('report/statistic_topic', [column('ack', '到达数', 'Confirmed')]),
}
