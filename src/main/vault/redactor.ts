import { commonFormsOf, formsOf } from './secret-forms.ts'

const mask = '[redacted]'
/** Shorter values would mask half of every text. */
const shortestSecret = 4
const keptPassing = 400
const secretKeys = /token|secret|passphrase|password|authorization|credential|apikey|api_key/i

export interface Redactor {
  /** Remembers a secret, so that its value is masked wherever it turns up, encoded too. */
  learn(value: string): void
  /** The same for one of which a new one comes with every call: the latest few hundred, in the usual forms. */
  learnForNow(value: string): void
  text(text: string): string
  /** A copy for logs: masked by name of the field and by known value. */
  detail(detail: Record<string, unknown>): Record<string, unknown>
}

export function createRedactor(): Redactor {
  const secrets = new Map<string, string[]>()
  const passing = new Set<string>()
  /** The longest first: a secret may begin as a shorter one does. */
  let forms: string[] = []
  const gather = (): void => {
    const all = [...secrets.values(), ...[...passing].map(commonFormsOf)].flat()
    forms = [...new Set(all)].sort((a, b) => b.length - a.length)
  }
  const text = (input: string): string => {
    let output = input
    for (const form of forms) if (output.includes(form)) output = output.replaceAll(form, mask)
    return output
  }
  const value = (key: string, input: unknown): unknown => {
    if (secretKeys.test(key)) return mask
    if (typeof input === 'string') return text(input)
    if (input instanceof Error) return { name: input.name, message: text(input.message) }
    if (Array.isArray(input)) return input.map((item) => value('', item))
    if (input !== null && typeof input === 'object') return detail(input as Record<string, unknown>)
    return input
  }
  const detail = (input: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(input).map(([key, item]) => [key, value(key, item)]))
  return {
    learn: (secret) => {
      if (secret.length < shortestSecret || secrets.has(secret)) return
      secrets.set(secret, formsOf(secret))
      gather()
    },
    learnForNow: (secret) => {
      if (secret.length < shortestSecret || secrets.has(secret)) return
      const isNew = !passing.delete(secret)
      passing.add(secret)
      if (!isNew) return
      if (passing.size > keptPassing) for (const old of [...passing].slice(0, passing.size / 2)) passing.delete(old)
      gather()
    },
    text,
    detail,
  }
}
