import { createFormIndex } from './form-index.ts'
import { plainForLog } from './plain-for-log.ts'
import { commonFormsOf, formsOf } from './secret-forms.ts'
import { maskNamed } from './secret-names.ts'

const mask = '[redacted]'
/** Shorter values would mask half of every text. */
const shortestSecret = 4
const keptPassing = 400

export interface Redactor {
  /** Remembers a secret, so that its value is masked wherever it turns up, in whatever form. */
  learn(value: string): void
  /** The same for one of which a new one comes with every call: the latest few hundred, in the usual forms. */
  learnForNow(value: string): void
  /** Masks known values. */
  text(text: string): string
  /** Masks known values, and what the text itself calls a token, a password and the like: for logs. */
  words(text: string): string
  /** A copy for logs: plain data, masked by name of the field and by known value. Never throws. */
  detail(detail: Record<string, unknown>): Record<string, unknown>
}

export function createRedactor(): Redactor {
  const secrets = new Map<string, string[]>()
  const passing = new Map<string, string[]>()
  let index = createFormIndex()
  const add = (forms: readonly string[]): void => forms.forEach(index.add)
  /** Half of what passes goes at once, as the index is made anew without it. */
  const forgetOldest = (): void => {
    for (const old of [...passing.keys()].slice(0, passing.size / 2)) passing.delete(old)
    index = createFormIndex([...secrets.values(), ...passing.values()].flat())
  }
  const text = (input: string): string => index.cover(input, mask)
  const words = (input: string): string => maskNamed(text(input), mask)
  return {
    learn: (secret) => {
      if (secret.length < shortestSecret || secrets.has(secret)) return
      const forms = formsOf(secret)
      secrets.set(secret, forms)
      add(forms)
    },
    learnForNow: (secret) => {
      if (secret.length < shortestSecret || secrets.has(secret)) return
      const known = passing.get(secret)
      const forms = known ?? commonFormsOf(secret)
      // the latest used stand last
      passing.delete(secret)
      passing.set(secret, forms)
      if (known) return
      add(forms)
      if (passing.size > keptPassing) forgetOldest()
    },
    text,
    words,
    detail: (detail) => plainForLog(detail, { words, mask }),
  }
}
