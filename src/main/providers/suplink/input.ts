import type { FieldValues } from '#shared/domain/field.ts'

/** A text without blanks around it, empty where it is not set. */
export function textOf(input: FieldValues, path: string): string {
  const value = input[path]
  return typeof value === 'string' ? value.trim() : ''
}

/** Seconds since 1970 of a required time field. */
export function timeOf(input: FieldValues, path: string): number {
  const value = input[path]
  if (typeof value !== 'number') throw new TypeError(`${path} is no time`)
  return value
}
