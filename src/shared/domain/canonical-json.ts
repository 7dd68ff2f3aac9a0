import { isVerbatim } from './lossless-json.ts'

/** JSON with object keys in code-unit order and no white space: equal values always give the same text. */
export function canonicalJson(value: unknown): string {
  // digits that `parseVerbatim` kept
  if (isVerbatim(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
