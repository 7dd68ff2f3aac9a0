import { type Cause, type CauseText, commonCauses } from '#shared/domain/cause.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Verdict } from '../types.ts'
import { causes } from './causes.ts'

const askAgain: Text = {
  zh: '这只是查询，没有改动任何东西，可以稍后再试。',
  en: 'This was a query that changes nothing; try again later.',
}

/** Words for what a query came to. What may have arrived did no harm, so it may be asked again. */
export function causeOf(verdict: Verdict): Cause {
  const common: Readonly<Record<string, CauseText>> = commonCauses
  const code = verdict.causeCode
  const { title, next } = causes[code] ?? common[code] ?? { title: { zh: code, en: code }, next: askAgain }
  return {
    code,
    title,
    next: verdict.outcome === 'unknown' ? askAgain : next,
    httpStatus: verdict.httpStatus,
    providerCode: verdict.providerCode,
    providerMessage: verdict.providerMessage,
  }
}

/** An answer with nothing but what is said of it. */
export function answerOf(done: boolean, verdict: Verdict, more: Partial<Answer> = {}): Answer {
  return { done, cause: causeOf(verdict), facts: [], tables: [], notes: [], ...more }
}
