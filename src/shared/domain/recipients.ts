import type { ListedKind } from './audience.ts'
import {
  asOnTheWire,
  cleanRecipient,
  findFault,
  type InvalidReason,
  isBare,
  isDisguised,
  isPlainlyRight,
} from './recipient-value.ts'
import { watchRounding } from './rounded-ids.ts'
import type { InvalidRecipient } from './table.ts'

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
/** Longer than this, a value is refused as it stands: there is nothing in it that cleaning could save. */
const longestRaw = 1_000
const valuesPerStep = 2_000

/**
 * Turns pasted text into recipients: splits, cleans, drops repeats, and keeps count of what it did. A value between
 * double quotes may hold separators, as in a CSV file. Yields after every few values, so that a long list can be read
 * in steps.
 */
export function* recipientSteps(kind: ListedKind, text: string): Generator<void, RecipientList> {
  const collect = collectRecipients(kind)
  let line = 0
  let count = 0
  for (const row of linesOf(text)) {
    line += 1
    for (const raw of valuesIn(row)) {
      collect.addValue(line, raw)
      if (++count % valuesPerStep === 0) yield
    }
  }
  return collect.list()
}

/** Recipients that a script named one by one: nothing is split or cleaned, repeats are dropped. Yields as above. */
export function* namedRecipientSteps(kind: ListedKind, values: readonly string[]): Generator<void, RecipientList> {
  const collect = collectRecipients(kind)
  for (const [index, value] of values.entries()) {
    if (isDisguised(value)) collect.refuse(index + 1, value, 'bad-characters')
    else collect.add(index + 1, value, asOnTheWire(kind, value))
    if ((index + 1) % valuesPerStep === 0) yield
  }
  return collect.list()
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

/** Gathers recipients one by one; `list` ends it. Ids that Excel has rounded come to light only then. */
export function collectRecipients(kind: ListedKind) {
  const seen = new Set<string>()
  const gathered = noRecipients()
  const rounding = watchRounding()
  const suspects: InvalidRecipient[] = []
  const refuse = (line: number, raw: string, reason: InvalidReason): void => {
    gathered.invalid.push({ line, text: raw.slice(0, longestRaw), reason })
  }
  const keep = (line: number, value: string): void => {
    const known = seen.size
    if (seen.add(value).size === known) gathered.repeated += 1
    else {
      if (rounding.see(value)) suspects.push({ line, text: value, reason: 'damaged' })
      gathered.values.push(value)
    }
  }
  const add = (line: number, raw: string, value: string): void => {
    if (value === '') return
    if (value !== raw) gathered.cleaned += 1
    const reason = findFault(kind, value)
    if (reason) refuse(line, raw, reason)
    else keep(line, value)
  }
  const addValue = (line: number, raw: string): void => {
    if (isPlainlyRight(kind, raw)) keep(line, raw)
    else if (raw.length > longestRaw) refuse(line, raw, 'too-long')
    else add(line, raw, cleanRecipient(kind, raw))
  }
  return {
    add,
    addValue,
    refuse,
    /** Adds every value of a line of text; returns how many there were. */
    addLine: (line: number, text: string): number => {
      let count = 0
      for (const raw of valuesIn(text)) {
        addValue(line, raw)
        count += 1
      }
      return count
    },
    list: (): RecipientList => {
      if (suspects.length === 0 || !rounding.isDamaged()) return gathered
      const damaged = new Set(suspects.map(({ text }) => text))
      const values = gathered.values.filter((value) => !damaged.has(value))
      return { ...gathered, values, invalid: [...gathered.invalid, ...suspects] }
    },
  }
}

/** Lines end with LF, CR LF or CR, the last one with the text. */
function* linesOf(text: string): Generator<string> {
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = text.indexOf('\n', start)
    const line = end < 0 ? text.slice(start) : text.slice(start, end)
    if (!line.includes('\r')) yield line
    else yield* (end >= 0 && line.endsWith('\r') ? line.slice(0, -1) : line).split('\r')
  }
}

function* valuesIn(row: string): Generator<string> {
  if (row === '') return
  // most long lists have a value to a line
  if (!separator.test(row)) yield row
  else for (const [value] of row.matchAll(row.includes('"') ? quotedOrBare : bare)) yield value
}

export const noRecipients = (): RecipientList => ({ values: [], repeated: 0, cleaned: 0, invalid: [] })
