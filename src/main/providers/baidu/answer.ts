import { type Cause, wordsFor } from '#shared/domain/cause.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Verdict } from '../types.ts'
import { causes } from './causes.ts'

type Fact = Answer['facts'][number]

/** What an answer came to, beside its cause. */
export interface Parts {
  facts?: Fact[]
  tables?: Answer['tables']
  notes?: Text[]
  requestIds?: (string | null)[]
}

export const fact = (label: Text, value: string): Fact => ({ label, value })

export const answered = (parts: Parts): Answer => build(true, ownCause('baidu.answered'), parts)
export const done = (parts: Parts): Answer => build(true, ownCause('baidu.done'), parts)
export const failed = (parts: Parts): Answer => build(false, ownCause('baidu.failed'), parts)
export const partly = (parts: Parts): Answer => build(false, ownCause('baidu.partly'), parts)

/** A query that got no usable answer: whatever happened, asking again changes nothing. */
export function unanswered(verdict: Verdict): Answer {
  const cause = causeOf(verdict)
  const next = verdict.outcome === 'unknown' ? askAgain : cause.next
  return build(false, { ...cause, next }, { requestIds: requestIdsOf(verdict) })
}

/** A change that was not confirmed; `find` says how to find out what is true now. */
export function unconfirmed(verdict: Verdict, find: Text, parts: Parts = {}): Answer {
  const cause = causeOf(verdict)
  const requestIds = [...(parts.requestIds ?? []), ...requestIdsOf(verdict)]
  if (verdict.outcome !== 'unknown') return build(false, cause, { ...parts, requestIds })
  return build(false, { ...cause, next: find }, { ...parts, requestIds, notes: [mayBeTrue, ...(parts.notes ?? [])] })
}

const askAgain: Text = {
  zh: '查询不会改变平台上的任何内容，稍后再查一次即可。',
  en: 'A query changes nothing at the provider: simply ask again later.',
}
const mayBeTrue: Text = {
  zh: '这次操作可能已经生效，先核实，再决定是否重做。',
  en: 'This may have taken effect. Find out first, then decide whether to do it again.',
}

function build(isDone: boolean, cause: Cause, { facts = [], tables = [], notes = [], requestIds = [] }: Parts): Answer {
  const ids = requestIds.filter((id) => id !== null)
  const request =
    ids.length === 0 ? [] : [fact({ zh: '请求 ID（request_id）', en: 'Request id (request_id)' }, ids.join(', '))]
  return { done: isDone, cause, facts: [...facts, ...request], tables, notes }
}

const ownCause = (code: string): Cause => ({
  ...wordsFor(code, causes),
  code,
  httpStatus: null,
  providerCode: null,
  providerMessage: null,
})

const causeOf = ({ causeCode, httpStatus, providerCode, providerMessage }: Verdict): Cause => ({
  ...wordsFor(causeCode, causes),
  code: causeCode,
  httpStatus,
  providerCode,
  providerMessage,
})

const requestIdsOf = ({ references }: Verdict): string[] =>
  references.flatMap(({ kind, id }) => (kind === 'request' ? [id] : []))
