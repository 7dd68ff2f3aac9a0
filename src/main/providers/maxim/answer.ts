import { type Cause, wordsFor } from '#shared/domain/cause.ts'
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
  const code = verdict.causeCode
  const words = wordsFor(code, causes)
  return {
    code,
    ...words,
    next: verdict.outcome === 'unknown' || words.next.zh === '' ? askAgain : words.next,
    httpStatus: verdict.httpStatus,
    providerCode: verdict.providerCode,
    providerMessage: verdict.providerMessage,
  }
}

/** An answer with nothing but what is said of it. */
export function answerOf(done: boolean, verdict: Verdict, more: Partial<Answer> = {}): Answer {
  const { outcome, references } = verdict
  return {
    done,
    outcome,
    cause: causeOf(verdict),
    references: [...references],
    facts: [],
    tables: [],
    notes: [],
    ...more,
  }
}
