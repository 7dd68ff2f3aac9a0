import { createHash } from 'node:crypto'
import { digitsAsNumber } from '#shared/domain/lossless-json.ts'
import type { PracticeLedger } from '../ledger.ts'
import { badParameters, refused, success } from './answer.ts'
import { devicesReached, targets } from './dispatch.ts'
import type { MaximEntry } from './entry.ts'
import type { Notify } from './notify.ts'
import type { DuplicateAnswer } from './practice-maxim.ts'

/** What the provider leaves open about repeated request ids. */
export interface DuplicateRule {
  duplicateAnswer: DuplicateAnswer
  duplicateWindowMs: number
}

export interface Tasks {
  /** Pushes a notify, or answers that its request id was there before; the JSON text of the answer. */
  take(notify: Notify, body: string, now: number): string
  find(taskId: string): MaximEntry | undefined
  all(): readonly MaximEntry[]
}

/** The tasks of this provider, those of an earlier run included. */
export function openTasks(rule: DuplicateRule, ledger?: PracticeLedger): Tasks {
  const entries: MaximEntry[] = []
  const byTask = new Map<string, MaximEntry>()
  const byRequest = new Map<string, MaximEntry>()
  let lastTask = 0n
  const keep = (entry: MaximEntry) => {
    entries.push(entry)
    byTask.set(entry.taskId, entry)
    if (entry.requestId !== null) byRequest.set(entry.requestId, entry)
    if (BigInt(entry.taskId) > lastTask) lastTask = BigInt(entry.taskId)
  }
  for (const entry of ledger?.load() ?? []) keep(entry)

  return {
    find: (taskId) => byTask.get(taskId),
    all: () => entries,
    take(notify, body, now) {
      const earlier = notify.requestId === null ? undefined : byRequest.get(notify.requestId)
      if (earlier && now - earlier.receivedAt < rule.duplicateWindowMs)
        return answerDuplicate(rule.duplicateAnswer, earlier)
      const entry = newEntry(notify, body, now, nextTaskId(lastTask, now))
      ledger?.append(entry)
      keep(entry)
      return answerTask(entry)
    },
  }
}

function newEntry(notify: Notify, body: string, now: number, taskId: bigint): MaximEntry {
  const devices = devicesReached(notify.audience)
  return {
    provider: 'maxim',
    receivedAt: now,
    taskId: String(taskId),
    requestId: notify.requestId,
    audience: notify.audience,
    body,
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

function answerTask(entry: MaximEntry): string {
  return success({ task_id: digitsAsNumber(entry.taskId) })
}

/** The provider does not say what a repeated request id is answered with; all three have to be understood. */
function answerDuplicate(kind: DuplicateAnswer, earlier: MaximEntry): string {
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
