/**
 * Bodies are read with `parseVerbatim`, which keeps a number that a double would change apart from a string with the
 * same digits. `parseLossless` makes strings of both, so a user id sent as a string would pass unseen.
 */

const rawJson = JSON as unknown as { isRawJSON(value: unknown): value is { readonly rawJSON: string } }

/** The number as it was typed, or null where the value is no JSON number. */
export function numberText(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return rawJson.isRawJSON(value) ? value.rawJSON : null
}

/** The JSON type of a value that `parseVerbatim` read. */
export function jsonType(value: unknown): 'null' | 'array' | 'object' | 'number' | 'string' | 'boolean' {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (numberText(value) !== null) return 'number'
  return typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : 'object'
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && jsonType(value) === 'object'
}
