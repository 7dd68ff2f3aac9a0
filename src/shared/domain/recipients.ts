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
const invisible = /[\uFEFF\u200B-\u200F\u2060\u00AD]/g
const quotes = /^["'“”‘’「」]+|["'“”‘’「」]+$/g
const fullWidthDigits = /[０-９]/g
const largestInt64 = 9_223_372_036_854_775_807n
const longestValue = 512

/** Turns pasted text into recipients: splits, cleans, drops repeats, and keeps count of what it did. */
export function readRecipients(kind: ListedKind, text: string): RecipientList {
  const seen = new Set<string>()
  const list: RecipientList = { values: [], repeated: 0, cleaned: 0, invalid: [] }
  let line = 0
  for (const row of text.split(/\r\n|\r|\n/)) {
    line += 1
    for (const raw of row.split(separators)) {
      const value = cleanRecipient(kind, raw)
      if (value === '') continue
      if (value !== raw) list.cleaned += 1
      const reason = findFault(kind, value)
      if (reason) list.invalid.push({ line, text: raw.slice(0, 80), reason })
      else if (seen.has(value)) list.repeated += 1
      else {
        seen.add(value)
        list.values.push(value)
      }
    }
  }
  return list
}

/** The recipients that a draft's text holds; "all" and an undecided audience hold none. */
export function readAudienceDraft(draft: AudienceDraft): RecipientList {
  if (draft.kind === null || draft.kind === 'all') return { values: [], repeated: 0, cleaned: 0, invalid: [] }
  return readRecipients(draft.kind, draft.text)
}

function cleanRecipient(kind: ListedKind, raw: string): string {
  const value = raw
    .replace(invisible, '')
    .replace(quotes, '')
    .replace(fullWidthDigits, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .trim()
  // on the wire 007 and 7 are one number, so one recipient
  return kind === 'user_id' ? value.replace(/^0+(?=\d+$)/, '') : value
}

function findFault(kind: ListedKind, value: string): InvalidReason | null {
  if (kind === 'user_id' && !(/^\d{1,19}$/.test(value) && BigInt(value) <= largestInt64)) return 'not-a-number'
  return value.length > longestValue ? 'too-long' : null
}
