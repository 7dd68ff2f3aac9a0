import type { AudienceDraft, ListedKind } from './audience.ts'

export type InvalidReason = 'not-a-number' | 'too-long'
export interface InvalidRecipient {
  line: number
  text: string
  reason: InvalidReason
}
export interface RecipientList {
  values: string[]
  /** Values that stood there more than once and were dropped. */
  repeated: number
  /** Values that held invisible characters, quotes or full-width digits and were cleaned. */
  cleaned: number
  invalid: InvalidRecipient[]
}

const separators = /[\s,;，；、]+/
const quotedOrBare = /"(?:[^"]|"")*"|[^\s,;，；、]+/g
const quoted = /^"(?:[^"]|"")*"$/
/** What needs no cleaning: most of a long list. */
const plain = /^[\w.@:+/=-]+$/
const invisible = /[\uFEFF\u200B-\u200F\u2060\u00AD]/g
const quotes = /^["'“”‘’「」]+|["'“”‘’「」]+$/g
const fullWidthDigits = /[０-９]/g
const largestInt64 = 9_223_372_036_854_775_807n
const longestValue = 512

/**
 * Turns pasted text into recipients: splits, cleans, drops repeats, and keeps count of what it did. A value between
 * double quotes may hold separators, as in a CSV file.
 */
export function readRecipients(kind: ListedKind, text: string): RecipientList {
  const collect = collector(kind)
  let line = 0
  for (const row of text.split(/\r\n|\r|\n/)) {
    line += 1
    for (const raw of valuesIn(row)) collect.add(line, raw, cleanRecipient(kind, raw))
  }
  return collect.list
}

/** Recipients that a script named one by one: nothing is split or cleaned, repeats are dropped. */
export function checkRecipients(kind: ListedKind, values: readonly string[]): RecipientList {
  const collect = collector(kind)
  for (const [index, value] of values.entries()) collect.add(index + 1, value, asOnTheWire(kind, value))
  return collect.list
}

/** The text that `readRecipients` reads these values from. */
export const writeRecipients = (values: readonly string[]): string =>
  values.map((value) => (plain.test(value) ? value : `"${value.replaceAll('"', '""')}"`)).join('\n')

function collector(kind: ListedKind) {
  const seen = new Set<string>()
  const list: RecipientList = { values: [], repeated: 0, cleaned: 0, invalid: [] }
  return {
    list,
    add: (line: number, raw: string, value: string): void => {
      if (value === '') return
      if (value !== raw) list.cleaned += 1
      const reason = findFault(kind, value)
      if (reason) list.invalid.push({ line, text: raw.slice(0, 80), reason })
      else if (seen.has(value)) list.repeated += 1
      else {
        seen.add(value)
        list.values.push(value)
      }
    },
  }
}

const valuesIn = (row: string): readonly string[] =>
  row.includes('"') ? (row.match(quotedOrBare) ?? []) : row.split(separators)

/** The recipients that a draft's text holds; "all" and an undecided audience hold none. */
export function readAudienceDraft(draft: AudienceDraft): RecipientList {
  if (draft.kind === null || draft.kind === 'all') return { values: [], repeated: 0, cleaned: 0, invalid: [] }
  return readRecipients(draft.kind, draft.text)
}

function cleanRecipient(kind: ListedKind, raw: string): string {
  if (plain.test(raw)) return asOnTheWire(kind, raw)
  const inner = quoted.test(raw) ? raw.slice(1, -1).replaceAll('""', '"') : raw.replace(quotes, '')
  const value = inner
    .replace(invisible, '')
    .replace(fullWidthDigits, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .trim()
  return asOnTheWire(kind, value)
}

/** 007 and 7 leave as one number, so they are one recipient. */
const asOnTheWire = (kind: ListedKind, value: string): string =>
  kind === 'user_id' ? value.replace(/^0+(?=\d+$)/, '') : value

function findFault(kind: ListedKind, value: string): InvalidReason | null {
  if (kind === 'user_id' && !(/^\d{1,19}$/.test(value) && BigInt(value) <= largestInt64)) return 'not-a-number'
  return value.length > longestValue ? 'too-long' : null
}
