/**
 * JSON in which no number is rounded. Providers' ids exceed 2^53, and `JSON.parse` would change their last digits
 * without a word. Reading turns integers that a double can't hold into strings; writing can put digits back as a number.
 */

interface RawJson {
  readonly rawJSON: string
}
type RevivalContext = { source?: string }
const lossless = JSON as unknown as {
  parse(text: string, reviver: (key: string, value: unknown, context: RevivalContext) => unknown): unknown
  rawJSON(text: string): RawJson
  isRawJSON(value: unknown): boolean
}

/** Reads a provider's answer; integers beyond ±(2^53 − 1) come back as strings of their digits. Throws SyntaxError. */
export function parseLossless(text: string): unknown {
  return lossless.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) && source !== undefined
      ? source
      : value,
  )
}

/** Reads JSON that is to be written again with `JSON.stringify` exactly as it was typed, numbers digit by digit. */
export function parseVerbatim(text: string): unknown {
  return lossless.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source ? lossless.rawJSON(source) : value,
  )
}

/** Whether it is a number whose digits stand as they were typed. */
export const isVerbatim = (value: unknown): boolean => lossless.isRawJSON(value)

/** A JSON number with exactly these digits, for `JSON.stringify`. */
export function digitsAsNumber(digits: string): unknown {
  if (!/^-?\d+$/.test(digits)) throw new TypeError('not an integer')
  return lossless.rawJSON(digits.replace(/^(-?)0+(?=\d)/, '$1'))
}
