import type { ListedKind } from './audience.ts'

export type InvalidReason = 'not-a-number' | 'too-long' | 'bad-characters'
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

const separator = /[\s,;，；、"]/
const bare = /[^\s,;，；、]+/g
/** A quoted value is bounded, so that a lone quote in a long text is not looked for to its end. */
const quotedOrBare = /"(?:[^"]|""){0,2000}"|[^\s,;，；、]+/g
const quoted = /^"(?:[^"]|"")*"$/
/** What needs no cleaning: most of a long list. */
const plain = /^[\w.@:+/=-]+$/
const invisible = /[\uFEFF\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\u00AD]/g
const control = /\p{Cc}/u
const quotes = /^["'“”‘’「」]+|["'“”‘’「」]+$/g
const fullWidthDigits = /[０-９]/g
const lineEnd = /\r\n|\r|\n/g
const largestInt64 = 9_223_372_036_854_775_807n
const longestValue = 512
/** Longer than this, a value is refused as it stands: there is nothing in it that cleaning could save. */
const longestRaw = 1_000
const valuesPerStep = 2_000

/**
 * Turns pasted text into recipients: splits, cleans, drops repeats, and keeps count of what it did. A value between
 * double quotes may hold separators, as in a CSV file. Yields after every few values, so that a long list can be read
 * in steps.
 */
export function* recipientSteps(kind: ListedKind, text: string): Generator<void, RecipientList> {
  const collect = collector(kind)
  let line = 0
  let count = 0
  for (const row of linesOf(text)) {
    line += 1
    for (const raw of valuesIn(row)) {
      if (raw.length > longestRaw) collect.refuse(line, raw, 'too-long')
      else collect.add(line, raw, cleanRecipient(kind, raw))
      if (++count % valuesPerStep === 0) yield
    }
  }
  return collect.list
}

/** Recipients that a script named one by one: nothing is split or cleaned, repeats are dropped. Yields as above. */
export function* namedRecipientSteps(kind: ListedKind, values: readonly string[]): Generator<void, RecipientList> {
  const collect = collector(kind)
  for (const [index, value] of values.entries()) {
    if (value.trim() !== value || value.search(invisible) >= 0) collect.refuse(index + 1, value, 'bad-characters')
    else collect.add(index + 1, value, asOnTheWire(kind, value))
    if ((index + 1) % valuesPerStep === 0) yield
  }
  return collect.list
}

/** `recipientSteps` in one go. */
export function readRecipients(kind: ListedKind, text: string): RecipientList {
  const steps = recipientSteps(kind, text)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The text that `readRecipients` reads these values from. */
export const writeRecipients = (values: readonly string[]): string =>
  values.map((value) => (isBare(value) ? value : `"${value.replaceAll('"', '""')}"`)).join('\n')

/** Whether a value without quotes around it is read as it stands. */
const isBare = (value: string): boolean =>
  plain.test(value) || (!separator.test(value) && value === cleanRecipient('alias', value))

function collector(kind: ListedKind) {
  const seen = new Set<string>()
  const list = noRecipients()
  const refuse = (line: number, raw: string, reason: InvalidReason): void => {
    list.invalid.push({ line, text: raw.slice(0, longestRaw), reason })
  }
  return {
    list,
    refuse,
    add: (line: number, raw: string, value: string): void => {
      if (value === '') return
      if (value !== raw) list.cleaned += 1
      const reason = findFault(kind, value)
      if (reason) refuse(line, raw, reason)
      else if (seen.has(value)) list.repeated += 1
      else {
        seen.add(value)
        list.values.push(value)
      }
    },
  }
}

function* linesOf(text: string): Generator<string> {
  let start = 0
  for (const end of text.matchAll(lineEnd)) {
    yield text.slice(start, end.index)
    start = end.index + end[0].length
  }
  yield text.slice(start)
}

function* valuesIn(row: string): Generator<string> {
  for (const [value] of row.matchAll(row.includes('"') ? quotedOrBare : bare)) yield value
}

export const noRecipients = (): RecipientList => ({ values: [], repeated: 0, cleaned: 0, invalid: [] })

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
  if (control.test(value)) return 'bad-characters'
  if (kind === 'user_id' && !(/^\d{1,19}$/.test(value) && BigInt(value) <= largestInt64)) return 'not-a-number'
  return value.length > longestValue ? 'too-long' : null
}
