import { ProviderFailure } from '#main/providers/types.ts'
import type { ChangeEnd } from '#main/store/repositories/changes.ts'
import { type CauseText, wordsFor } from '#shared/domain/cause.ts'
import type { Answer, Operation } from '#shared/domain/operation.ts'
import type { Text } from '#shared/domain/text.ts'
import { withFindOut } from './change-views.ts'

export type End = Omit<ChangeEnd, 'endedAt'>

/** What a change came to: where it was broken off by us, that is why nobody knows. */
export function ended(
  answer: Answer,
  { findOut }: Operation,
  causes: Readonly<Record<string, CauseText>>,
  { aborted, reason }: AbortSignal,
): Answer {
  const code = aborted && answer.outcome === 'unknown' ? String(reason) : answer.cause.code
  const cause = code === answer.cause.code ? answer.cause : { ...answer.cause, code, ...wordsFor(code, causes) }
  return { ...answer, cause: withFindOut(cause, answer.outcome, findOut) }
}

export const endOf = ({ outcome, done, cause, references }: Answer): End => ({
  outcome,
  done,
  causeCode: cause.code,
  httpStatus: cause.httpStatus,
  providerCode: cause.providerCode,
  providerMessage: cause.providerMessage,
  providerIds: JSON.stringify(references),
})

/** How a change ended that came to no answer at all. */
export function failure(error: unknown, mayHaveLeft: boolean): End {
  const causeCode = error instanceof ProviderFailure ? error.verdict.causeCode : mayHaveLeft ? 'interrupted' : 'aborted'
  return {
    outcome: mayHaveLeft ? 'unknown' : 'not-sent',
    done: false,
    causeCode,
    httpStatus: null,
    providerCode: null,
    providerMessage: null,
    providerIds: '[]',
  }
}

export const notWritten: Text = {
  zh: '结果还没能写入记录（磁盘可能已满）。请先抄下来；腾出空间后会自动补记。',
  en: 'The outcome could not be recorded yet; the disk may be full. Copy it now; it is recorded once there is room.',
}
