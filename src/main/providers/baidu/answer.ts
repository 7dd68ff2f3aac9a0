import { type Cause, wordsFor } from '#shared/domain/cause.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { Reference } from '#shared/domain/reference.ts'
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

type Outcome = Answer['outcome']

export const answered = (parts: Parts): Answer => build('accepted', ownCause('baidu.answered'), parts)
export const done = (parts: Parts): Answer => build('accepted', ownCause('baidu.done'), parts)
export const failed = (parts: Parts): Answer => build('refused', ownCause('baidu.failed'), parts)
/** Some of it was done. */
export const partly = (outcome: Outcome, parts: Parts): Answer => ({
  ...build(outcome, ownCause('baidu.partly'), parts),
  done: false,
})

/** A query that got no usable answer: whatever happened, asking again changes nothing. */
export function unanswered(verdict: Verdict): Answer {
  const cause = causeOf(verdict)
  const next = verdict.outcome === 'unknown' ? askAgain : cause.next
  return build(verdict.outcome, { ...cause, next }, { requestIds: requestIdsOf(verdict) })
}

/** A change that was not confirmed; `find` says how to find out what is true now. */
export function unconfirmed(verdict: Verdict, find: Text, parts: Parts = {}): Answer {
  const cause = causeOf(verdict)
  const requestIds = [...(parts.requestIds ?? []), ...requestIdsOf(verdict)]
  const { outcome } = verdict
  if (outcome !== 'unknown') return build(outcome, cause, { ...parts, requestIds })
  return build(outcome, { ...cause, next: find }, { ...parts, requestIds, notes: [mayBeTrue, ...(parts.notes ?? [])] })
}

const askAgain: Text = {
  zh: '查询不会改变平台上的任何内容，稍后再查一次即可。',
  en: 'A query changes nothing at the provider: simply ask again later.',
}
const mayBeTrue: Text = {
  zh: '这次操作可能已经生效，先核实，再决定是否重做。',
  en: 'This may have taken effect. Find out first, then decide whether to do it again.',
}

function build(
  outcome: Outcome,
  cause: Cause,
  { facts = [], tables = [], notes = [], requestIds = [] }: Parts,
): Answer {
  const ids = requestIds.filter((id) => id !== null)
  const request =
    ids.length === 0 ? [] : [fact({ zh: '请求 ID（request_id）', en: 'Request id (request_id)' }, ids.join(', '))]
  const references = ids.map((id): Reference => ({ kind: 'request', id }))
  return { done: outcome === 'accepted', outcome, cause, references, facts: [...facts, ...request], tables, notes }
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
