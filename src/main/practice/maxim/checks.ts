import { isObject, jsonType, numberText } from './json-number.ts'

/** Says what is wrong with the value that stands at `path`, or null where it is right. */
export type Check = (value: unknown, path: string) => string | null

/** Text that is not empty: the console leaves out what is not set, so an empty text is a mistake of its mapping. */
export const text: Check = (value, path) => {
  if (typeof value !== 'string') return wrongType(value, path, 'a string')
  return value === '' ? `${path} is empty` : null
}

export const flag: Check = (value, path) => (typeof value === 'boolean' ? null : wrongType(value, path, 'a boolean'))

/** Any JSON object, whatever it holds. */
export const anyObject: Check = (value, path) => (isObject(value) ? null : wrongType(value, path, 'an object'))

/** A JSON number without fraction or exponent between the two bounds. */
export function integer(least: bigint, most: bigint): Check {
  const outside = (number: number | bigint, path: string) =>
    number < least || number > most ? `${path} is not between ${least} and ${most}` : null
  return (value, path) => {
    if (Number.isSafeInteger(value)) return outside(value as number, path)
    const digits = numberText(value)
    if (digits === null) return wrongType(value, path, 'a number')
    return /^-?\d+$/.test(digits) ? outside(BigInt(digits), path) : `${path} is not an integer`
  }
}

export function oneOf(...values: readonly string[]): Check {
  return (value, path) =>
    text(value, path) ?? (values.includes(value as string) ? null : `${path} is none of ${values.join(', ')}`)
}

export function matching(pattern: RegExp, meaning: string): Check {
  return (value, path) => text(value, path) ?? (pattern.test(value as string) ? null : `${path} is not ${meaning}`)
}

/** A list of at least one item, each of them right. */
export function listOf(item: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return wrongType(value, path, 'an array')
    if (value.length === 0) return `${path} is empty`
    return firstFault(value, (each, index) => item(each, `${path}[${index}]`))
  }
}

/**
 * An object of these fields and no others. The provider passes over unknown fields and null; here both are refused,
 * since in practice a misspelt or unset field should be seen.
 */
export function objectOf(fields: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    if (!isObject(value)) return wrongType(value, path, 'an object')
    return firstFault(Object.keys(value), (name) => {
      const inner = path === '' ? name : `${path}.${name}`
      const check = Object.hasOwn(fields, name) ? fields[name] : undefined
      return check ? check(value[name], inner) : `${inner} is not a field of this request`
    })
  }
}

function wrongType(value: unknown, path: string, wanted: string): string {
  return `${path || 'the body'} is ${jsonType(value)} and not ${wanted}`
}

function firstFault<T>(items: readonly T[], find: (item: T, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const fault = find(item, index)
    if (fault !== null) return fault
  }
  return null
}
