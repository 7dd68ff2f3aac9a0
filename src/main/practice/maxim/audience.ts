import { badParameters, codes, type Refusal } from './answer.ts'
import { type Check, integer, listOf, text } from './checks.ts'
import { isObject, jsonType, numberText } from './json-number.ts'

export const audienceKinds = ['tag', 'alias', 'user_id', 'push_token'] as const

/** Whom a notify is for; user ids as the digits that arrived. */
export type PracticeAudience = { kind: 'all' } | { kind: (typeof audienceKinds)[number]; values: string[] }

const longestList = 500
const userId = integer(1n, 9_223_372_036_854_775_807n)

/** Reads the `audience` of a notify. That exactly one list may stand in it is our reading of the description. */
export function readAudience(value: unknown): PracticeAudience | Refusal {
  if (value === undefined) return badParameters('audience is missing')
  if (value === 'all') return { kind: 'all' }
  if (!isObject(value)) return badParameters(`audience is ${jsonType(value)} and neither "all" nor an object`)
  const names = Object.keys(value)
  const kind = audienceKinds.find((each) => each === names[0])
  if (names.length !== 1 || !kind)
    return badParameters(`audience is not "all" or exactly one of ${audienceKinds.join(', ')}`)
  return readList(kind, value[kind])
}

function readList(kind: (typeof audienceKinds)[number], list: unknown): PracticeAudience | Refusal {
  const path = `audience.${kind}`
  if (Array.isArray(list) && list.length > longestList) {
    return { code: codes.listTooLong, message: `${path} holds ${list.length} entries, more than ${longestList}` }
  }
  const item: Check = kind === 'user_id' ? userId : text
  const fault = listOf(item)(list, path)
  return fault === null
    ? { kind, values: (list as unknown[]).map((each) => numberText(each) ?? String(each)) }
    : badParameters(fault)
}
