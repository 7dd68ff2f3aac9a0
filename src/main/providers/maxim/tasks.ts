import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { Text } from '#shared/domain/text.ts'
import { type Caller, ProviderFailure, type TaskCounters, type Verdict } from '../types.ts'
import { verdict } from '../verdict.ts'
import { answerOf } from './answer.ts'
import { countersInCalls } from './client.ts'
import { readTaskIds } from './task-ids.ts'
import { taskTables } from './task-tables.ts'

/** Counters of any tasks of this account, those that were not sent from here too. */
export async function showTasks(input: FieldValues, caller: Caller): Promise<Answer> {
  const lines = input['taskIds']
  const { ids, wrong } = readTaskIds(Array.isArray(lines) ? lines : [])
  const notes = wrong.length > 0 ? [wrongNote(wrong)] : []
  if (ids.length === 0) return answerOf(false, verdict('refused', 'maxim.no-task-ids'), { notes })
  const { tasks, failure } = await readAll(ids, caller)
  const read = new Set(tasks.map(({ taskId }) => taskId))
  const missing = ids.filter((id) => !read.has(id))
  if (missing.length > 0 && failure === null) notes.push(missingNote(missing))
  return answerOf(failure === null, failure ?? verdict('accepted', 'maxim.counters-read', success), {
    facts: [{ label: { zh: '已读取任务', en: 'Tasks read' }, value: `${read.size}/${ids.length}` }],
    tables: taskTables(tasks),
    notes: tasks.length > 0 ? [...notes, ...meaning] : notes,
  })
}

const success = { httpStatus: 200, providerCode: '200' }

async function readAll(
  ids: readonly string[],
  caller: Caller,
): Promise<{ tasks: TaskCounters[]; failure: Verdict | null }> {
  const tasks = new Map<string, TaskCounters>()
  try {
    for await (const some of countersInCalls(ids, caller)) for (const task of some) tasks.set(task.taskId, task)
    return { tasks: [...tasks.values()], failure: null }
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error
    return { tasks: [...tasks.values()], failure: error.verdict }
  }
}

const shownIds = 10
const some = (ids: readonly string[], separator: string): string =>
  ids.slice(0, shownIds).join(separator) + (ids.length > shownIds ? '…' : '')

const wrongNote = (wrong: readonly string[]): Text => ({
  zh: `有 ${wrong.length} 行不是任务号，没有查询：${some(wrong, '、')}。任务号只有数字；从 Excel 复制时先把单元格设为文本。`,
  en: `Lines that hold no task id and were not asked for (${wrong.length}): ${some(wrong, ', ')}. Task ids are digits only; in Excel, format the cells as text first.`,
})

const missingNote = (missing: readonly string[]): Text => ({
  zh: `平台不认识 ${missing.length} 个任务：${some(missing, '、')}。核对任务号是否属于这个应用，或是否太久以前。`,
  en: `The provider knows nothing of these tasks (${missing.length}): ${some(missing, ', ')}. Check whether they belong to this app, or are too old.`,
})

const meaning: Text[] = [
  {
    zh: '数字按设备计，不是人数。平台不提供“打开”的数字。',
    en: 'Devices are counted, not people. The provider does not report how many opened it.',
  },
]
