import type { ListedKind } from './audience.ts'
import type { InvalidRecipient } from './table.ts'

export type InvalidReason = InvalidRecipient['reason']

const separator = /[\s,;，；、"]/
const quoted = /^"(?:[^"]|"")*"$/
/** What needs no cleaning: most of a long list. */
const plain = /^[\w.@:+/=-]+$/
const invisible = /[\uFEFF\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\u00AD]/g
const control = /\p{Cc}/u
const quotes = /^["'“”‘’「」]+|(?<!["'“”‘’「」])["'“”‘’「」]+$/g
const fullWidthDigits = /[０-９]/g
const largestInt64 = 9_223_372_036_854_775_807n
const longestValue = 512
/** What Excel shows in place of a value. */
const excelError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/
/** How Excel shows a number that is too long for its cell, such as 3.78556E+18. */
const scientific = /^\d(?:\.\d+)?E\+\d{2,}$/i
const trailingPointZero = /^\d+\.0+$/

const plainNumber = /^[1-9]\d{0,17}$/
const plainName = /^[a-z_][\w.@:/=-]{0,500}$/i

/** Whether a value is right as it stands, at a glance: most of a long list is. */
export const isPlainlyRight = (kind: ListedKind, raw: string): boolean =>
  plainNumber.test(raw) || (kind !== 'user_id' && plainName.test(raw))

/** Whether a cell looks like more than one value. */
export const holdsSeveral = (cell: string): boolean => /[^\s,;，；、"][\s,;，；、]+[^\s,;，；、"]/.test(cell)

/** A value that carries characters that nobody sees. */
export const isDisguised = (value: string): boolean => value.trim() !== value || value.search(invisible) >= 0

export function cleanRecipient(kind: ListedKind, raw: string): string {
  if (plain.test(raw)) return asOnTheWire(kind, raw)
  const inner = quoted.test(raw) ? raw.slice(1, -1).replaceAll('""', '"') : raw.replace(quotes, '')
  const value = inner
    .replace(invisible, '')
    .replace(fullWidthDigits, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .trim()
  return asOnTheWire(kind, value)
}

/** 007 and 7 leave as one number, so they are one recipient. */
export const asOnTheWire = (kind: ListedKind, value: string): string =>
  kind === 'user_id' && /^\d+$/.test(value) ? value.replace(/^0+(?=\d)/, '') : value

export function findFault(kind: ListedKind, value: string): InvalidReason | null {
  if (isDamaged(kind, value)) return 'damaged'
  if (excelError.test(value)) return 'excel-error'
  if (control.test(value)) return 'bad-characters'
  if (kind === 'user_id' && !(/^\d{1,19}$/.test(value) && BigInt(value) <= largestInt64)) return 'not-a-number'
  return value.length > longestValue ? 'too-long' : null
}

/** Whether Excel has turned an id into another number. A tag may well be a version, such as 2.0. */
function isDamaged(kind: ListedKind, value: string): boolean {
  return scientific.test(value) || (kind !== 'tag' && trailingPointZero.test(value))
}

/** Whether a value without quotes around it is read as it stands. */
export const isBare = (value: string): boolean =>
  plain.test(value) || (!separator.test(value) && value === cleanRecipient('alias', value))
