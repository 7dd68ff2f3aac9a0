import type { Field } from '#shared/domain/field.ts'
import { readTyped, type Typed } from '../../components/fields/typed.ts'

/** How Excel writes a number that it takes for too long. */
const damaged = /^\s*"?\d(\.\d+)?E\+\d+/i

/** The text of a CSV as Excel writes it: UTF-8, or GB18030. */
export function decodeText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Counts out of a CSV of user and number, whose first line may name its columns. Lines are those of the file. */
export function countsIn(text: string, field: Field): Typed {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('"', '').replace(/(?<![,;\t])[,;\t]+$/, ''))
  const bad = lines.flatMap((line, index) => (damaged.test(line) ? [index + 1] : []))
  if (bad.length > 0) return { value: undefined, fault: 'counts', lines: bad }
  const [head = '', ...rest] = lines
  return readTyped(field, /\d\s*$/.test(head) ? lines.join('\n') : ['', ...rest].join('\n'))
}
