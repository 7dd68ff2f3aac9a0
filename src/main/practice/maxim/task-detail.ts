import { digitsAsNumber } from '#shared/domain/lossless-json.ts'
import { badParameters, refused, success } from './answer.ts'
import { type Channel, channels } from './channels.ts'
import { integer, listOf, objectOf } from './checks.ts'
import type { MaximTask } from './entry.ts'
import { numberText } from './json-number.ts'
import { readJson } from './notify.ts'
import { progressAt } from './progress.ts'
import type { Tasks } from './tasks.ts'

const detailFields = objectOf({ list: listOf(integer(0n, 9_223_372_036_854_775_807n)) })

interface Counting {
  tasks: Tasks
  stoppedChannels: ReadonlySet<Channel>
  now: number
}

/** Answers POST /push/task/detail: one object per known task, in the order asked; unknown tasks are left out. */
export function answerTaskDetail(body: string, { tasks, stoppedChannels, now }: Counting): string {
  const json = readJson(body)
  if (!json) return refused(badParameters('the body is not JSON'))
  const fault = detailFields(json.value, '')
  if (fault !== null) return refused(badParameters(fault))
  const { list } = json.value as { list?: unknown[] }
  if (!list) return refused(badParameters('list is missing'))
  const wanted = new Set(list.map((id) => numberText(id) ?? ''))
  const known = [...wanted].map((id) => tasks.find(id)).filter((task) => task !== undefined)
  return success(known.map((task) => countersOf(task, stoppedChannels, now)))
}

function countersOf(task: MaximTask, stopped: ReadonlySet<Channel>, now: number): Record<string, unknown> {
  const { target, sent, received } = progressAt(task.target, now - task.receivedAt)
  const counters: Record<string, unknown> = { task_id: digitsAsNumber(task.taskId) }
  for (const channel of channels) {
    counters[`${channel}_target`] = target[channel]
    counters[`${channel}_sent`] = stopped.has(channel) ? 0 : sent[channel]
    counters[`${channel}_received`] = stopped.has(channel) ? 0 : received[channel]
  }
  return counters
}
