import type { Field, FieldValue } from '#shared/domain/field.ts'
import type { FormValue } from './form.ts'

export interface Typed {
  /** Undefined where nothing, or nothing that can be used, was typed. */
  value: FieldValue | undefined
  fault: 'number' | 'range' | 'counts' | null
  /** Lines at fault, counted from 1. */
  lines: number[]
}

const fine = (value: FieldValue | undefined): Typed => ({ value, fault: null, lines: [] })

/** What a typed text comes to in a field of this kind. */
export function readTyped(field: Field, text: string): Typed {
  if (text.trim() === '') return fine(undefined)
  switch (field.kind) {
    case 'number':
      return readNumber(field, text.normalize('NFKC').replaceAll(/[\s,]/g, ''))
    case 'list':
      return fine(linesOf(text).filter((line) => line !== ''))
    case 'counts':
      return readCounts(linesOf(text))
    default:
      return fine(text)
  }
}

/** How a value stands in its text field. */
export function typedText(value: FormValue | undefined): string {
  if (value === undefined || value instanceof File) return ''
  if (Array.isArray(value)) return value.join('\n')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, count]) => `${name} ${count}`)
    .join('\n')
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim())

function readNumber({ min = -Infinity, max = Infinity }: Field, text: string): Typed {
  const value = Number(text)
  if (!/^[+-]?\d+$/.test(text) || !Number.isSafeInteger(value)) return { ...fine(undefined), fault: 'number' }
  return value < min || value > max ? { ...fine(undefined), fault: 'range' } : fine(value)
}

function readCounts(lines: readonly string[]): Typed {
  const counts: Record<string, number> = {}
  const bad: number[] = []
  for (const [index, line] of lines.entries()) {
    if (line === '') continue
    const [, name = '', digits = ''] = /^(.*[^\s,;:，；：=])[\s,;:，；：=]+(\d+)$/.exec(line.normalize('NFKC')) ?? []
    if (name === '' || name in counts || !Number.isSafeInteger(Number(digits))) bad.push(index + 1)
    else counts[name] = Number(digits)
  }
  return bad.length > 0 ? { value: undefined, fault: 'counts', lines: bad } : fine(counts)
}
