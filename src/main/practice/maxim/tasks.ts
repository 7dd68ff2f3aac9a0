import { createHash } from 'node:crypto'
import { digitsAsNumber } from '#shared/domain/lossless-json.ts'
import type { PracticeLedger } from '../ledger.ts'
import { badParameters, refused, success } from './answer.ts'
import { devicesReached, targets } from './dispatch.ts'
import type { MaximEntry, MaximTask } from './entry.ts'
import type { Notify } from './notify.ts'
import type { DuplicateAnswer } from './practice-maxim.ts'

/** What the provider leaves open about repeated request ids. */
export interface DuplicateRule {
  duplicateAnswer: DuplicateAnswer
  duplicateWindowMs: number
}

/** The call of a notify as it arrived. */
export type TakenCall = Pick<MaximEntry, 'method' | 'url' | 'headers' | 'body'>

export interface Tasks {
  /** Pushes a notify, or answers that its request id was there before; the JSON text of the answer. */
  take(notify: Notify, call: TakenCall, now: number): string
  find(taskId: string): MaximTask | undefined
  /** What arrived since the start, the latest of it where that is much. */
  all(): readonly MaximEntry[]
}

/** Beyond this many, the oldest tasks are unknown to the provider. */
const keptTasks = 50_000
/** Bodies that are kept for whoever wants to see what arrived, in UTF-16 units. */
const keptBodies = 32 * 1024 * 1024

/** The tasks of this provider, those of an earlier run included. */
export function openTasks(rule: DuplicateRule, ledger?: PracticeLedger): Tasks {
  const entries: MaximEntry[] = []
  const byTask = new Map<string, MaximTask>()
  const byRequest = new Map<string, MaximTask>()
  let lastTask = 0n
  let size = 0
  const keep = (task: MaximTask) => {
    byTask.set(task.taskId, task)
    if (task.requestId !== null) byRequest.set(task.requestId, task)
    if (BigInt(task.taskId) > lastTask) lastTask = BigInt(task.taskId)
    const [oldest] = byTask.size > keptTasks ? byTask.values() : []
    if (oldest) forget(oldest)
  }
  const forget = ({ taskId, requestId }: MaximTask) => {
    byTask.delete(taskId)
    if (requestId !== null && byRequest.get(requestId)?.taskId === taskId) byRequest.delete(requestId)
  }
  const show = (entry: MaximEntry) => {
    entries.push(entry)
    size += entry.body.length
    while (size > keptBodies) size -= entries.shift()?.body.length ?? size
  }
  for (const task of ledger?.load() ?? []) keep(task)

  return {
    find: (taskId) => byTask.get(taskId),
    all: () => entries,
    take(notify, call, now) {
      const earlier = notify.requestId === null ? undefined : byRequest.get(notify.requestId)
      if (earlier && now - earlier.receivedAt < rule.duplicateWindowMs)
        return answerDuplicate(rule.duplicateAnswer, earlier)
      const task = newTask(notify, call.body, now, nextTaskId(lastTask, now))
      ledger?.append(task)
      keep(task)
      show({ ...task, ...call, audience: notify.audience })
      return answerTask(task)
    },
  }
}

function newTask(notify: Notify, body: string, now: number, taskId: bigint): MaximTask {
  const devices = devicesReached(notify.audience)
  return {
    provider: 'maxim',
    receivedAt: now,
    taskId: String(taskId),
    requestId: notify.requestId,
    bodySha256: sha256(body),
    messageSha256: sha256(notify.message),
    devices: devices.length,
    target: targets(devices, notify.strategy),
  }
}

/** Odd and beyond 2^53, so that no double holds it; by the clock, so that it never comes again without a ledger. */
function nextTaskId(last: bigint, now: number): bigint {
  const byClock = 9_007_199_254_740_993n + 2n * BigInt(Math.max(0, Math.floor(now)))
  return byClock > last ? byClock : last + 2n
}

function answerTask({ taskId }: MaximTask): string {
  return success({ task_id: digitsAsNumber(taskId) })
}

/** The provider does not say what a repeated request id is answered with; all three have to be understood. */
function answerDuplicate(kind: DuplicateAnswer, earlier: MaximTask): string {
  switch (kind) {
    case 'same-task':
      return answerTask(earlier)
    case 'true':
      return success(true)
    case 'error':
      return refused(badParameters('setting.request_id has appeared before'))
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
