import type { Check } from '../review.ts'
import type { Stage } from '../stage.ts'
import type { Text } from '../text.ts'

/** What a message is judged by besides itself. */
export interface MaximLintInput {
  stage: Stage
  /** The time of the review, in milliseconds since 1970. */
  now: number
  /** From the operator's click until the first byte. */
  holdSeconds: number
  /** The connection's plain settings. */
  settings: Readonly<Record<string, string>>
}

export const block = (code: string, text: Text): Check => ({ level: 'block', code, text })
export const warn = (code: string, text: Text): Check => ({ level: 'warn', code, text })

/** A text as it will be sent: one of white space alone counts as unset. */
export const filled = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined)
