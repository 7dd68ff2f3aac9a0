import type { FieldValues } from '#shared/domain/field.ts'

/** A text of a form without blanks around it; undefined where nothing stands there. */
export function textAt(input: FieldValues, path: string): string | undefined {
  const value = input[path]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export function numberAt(input: FieldValues, path: string): number | undefined {
  const value = input[path]
  return typeof value === 'number' ? value : undefined
}

/** The entries of a list, each once, without blank ones. */
export function listAt(input: FieldValues, path: string): string[] {
  const value = input[path]
  const entries = Array.isArray(value) ? value.map((entry) => entry.trim()).filter((entry) => entry !== '') : []
  return [...new Set(entries)]
}
