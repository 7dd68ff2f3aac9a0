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
  /** The same for one of which a new one comes with every call: the latest few hundred are remembered, in usual forms. */
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
  /** The longest first: a secret may begin as a shorter one does. */
  let forms: string[] = []
  const gather = (): void => {
    const all = [...secrets.values(), ...passing.values()].flat()
    forms = [...new Set(all)].sort((a, b) => b.length - a.length)
  }
  const text = (input: string): string => {
    let output = input
    for (const form of forms) if (output.includes(form)) output = output.replaceAll(form, mask)
    return output
  }
  const words = (input: string): string => maskNamed(text(input), mask)
  return {
    learn: (secret) => {
      if (secret.length < shortestSecret || secrets.has(secret)) return
      secrets.set(secret, formsOf(secret))
      gather()
    },
    learnForNow: (secret) => {
      if (secret.length < shortestSecret || secrets.has(secret)) return
      const known = passing.get(secret)
      passing.delete(secret)
      passing.set(secret, known ?? commonFormsOf(secret))
      if (known) return
      if (passing.size > keptPassing) for (const old of [...passing.keys()].slice(0, passing.size / 2)) passing.delete(old)
      gather()
    },
    text,
    words,
    detail: (detail) => plainForLog(detail, { words, mask }),
  }
}
