import type { Answer } from '#shared/domain/operation.ts'
import type { TaskCounters } from '../types.ts'
import { descriptor } from './descriptor.ts'

type Table = Answer['tables'][number]
type Counts = Omit<TaskCounters['counters'][number], 'channel'>

const countColumns = [
  { zh: '有效目标', en: 'Target' },
  { zh: '已发送', en: 'Sent' },
  { zh: '已送达', en: 'Received' },
]

/** The sum by channel and, of several tasks, each one by itself. Nothing where nothing was read. */
export function taskTables(tasks: readonly TaskCounters[]): Table[] {
  if (tasks.length === 0) return []
  return tasks.length === 1 ? [sumTable(tasks)] : [sumTable(tasks), eachTable(tasks)]
}

function sumTable(tasks: readonly TaskCounters[]): Table {
  const rows = descriptor.channels.map(({ id, label }) => [label, ...cells(sum(tasks, id))])
  const [only] = tasks
  return {
    title:
      tasks.length === 1 && only
        ? { zh: `任务 ${only.taskId} 的各渠道统计`, en: `Task ${only.taskId} by channel` }
        : { zh: `合计 ${tasks.length} 个任务`, en: `Sum of ${tasks.length} tasks` },
    columns: [{ zh: '渠道', en: 'Channel' }, ...countColumns],
    rows: [...rows, [{ zh: '合计', en: 'Total' }, ...cells(sum(tasks))]],
  }
}

function eachTable(tasks: readonly TaskCounters[]): Table {
  const channels = descriptor.channels.map(({ id }) => id)
  const cell = (counts: Counts) => (isNothing(counts) ? '—' : cells(counts).join(' / '))
  return {
    title: { zh: '每个任务：有效目标 / 已发送 / 已送达', en: 'Each task: target / sent / received' },
    columns: [
      { zh: '任务号', en: 'Task id' },
      ...descriptor.channels.map(({ label }) => label),
      { zh: '合计', en: 'Total' },
    ],
    rows: tasks.map((task) => [
      task.taskId,
      ...channels.map((channel) => cell(sum([task], channel))),
      cell(sum([task])),
    ]),
  }
}

/** Over all channels where none is named. */
function sum(tasks: readonly TaskCounters[], channel?: string): Counts {
  const total = { target: 0, sent: 0, received: 0 }
  for (const counters of tasks.flatMap((task) => task.counters)) {
    if (channel !== undefined && counters.channel !== channel) continue
    total.target += counters.target
    total.sent += counters.sent
    total.received += counters.received
  }
  return total
}

const isNothing = ({ target, sent, received }: Counts): boolean => target + sent + received === 0

/** A channel that had nobody to reach shows a dash: 0 would read as a failure. */
const cells = (counts: Counts): string[] =>
  isNothing(counts) ? ['—', '—', '—'] : [counts.target, counts.sent, counts.received].map(String)
