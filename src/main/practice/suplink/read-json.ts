import { parseVerbatim } from '#shared/domain/lossless-json.ts'
import { badRequest, type Refusal } from './reply.ts'

/** Members of a JSON object; a number that a double would change is none that a check accepts. */
export type Members = Record<string, unknown>

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads a body as a JSON object of these members and no others, those that are needed among them. */
export function readMembers(body: unknown, allowed: readonly string[], needed: readonly string[]): Members | Refusal {
  if (!Buffer.isBuffer(body)) return badRequest('the body is missing')
  let value: unknown
  try {
    value = parseVerbatim(utf8.decode(body))
  } catch {
    return badRequest('the body is not JSON')
  }
  return membersOf(value, 'the body', allowed, needed)
}

export function membersOf(
  value: unknown,
  place: string,
  allowed: readonly string[],
  needed: readonly string[],
): Members | Refusal {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return badRequest(`${place} is no object`)
  const missing = needed.find((name) => !Object.hasOwn(value, name))
  if (missing !== undefined) return badRequest(`${missing} is missing`)
  // the provider passes over a member that it does not know; in practice a misspelt or unset one should be seen
  const odd = Object.entries(value).find(([name, member]) => !allowed.includes(name) || member === null)
  return odd ? badRequest(`${odd[0]} is not expected`) : (value as Members)
}

export const isRefusal = (value: object): value is Refusal => 'why' in value && 'code' in value

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
/** Seconds since 1970, which the provider takes as a text. */
export const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{1,15}$/.test(value)
