import { type Field, type FieldValue, type FieldValues, takesPart } from '#shared/domain/field.ts'
import type { Text } from '#shared/domain/text.ts'
import { Refusal } from './refusal.ts'

/** Refuses INVALID, naming every field that is missing, unknown or of the wrong kind. */
export function checkInput(fields: readonly Field[], input: FieldValues): void {
  const known = new Map(fields.map((field) => [field.path, field]))
  const wrong = [
    ...Object.keys(input).flatMap((path) => (known.has(path) ? [] : [{ field: path, text: unknownField }])),
    ...fields
      .filter((field) => takesPart(field, (path) => input[path]))
      .flatMap((field) => {
        const text = faultOf(field, input[field.path])
        return text ? [{ field: field.path, text }] : []
      }),
  ]
  if (wrong.length > 0) throw new Refusal('INVALID', { fields: wrong })
}

const unknownField: Text = { zh: '没有这个字段。', en: 'There is no such field.' }
const missing: Text = { zh: '请填写。', en: 'Please fill this in.' }
const wrongKind: Text = { zh: '格式不对。', en: 'This has the wrong form.' }

function faultOf(field: Field, value: FieldValue | undefined): Text | null {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return field.required ? missing : null
  if (!hasKind(field, value)) return wrongKind
  if (typeof value === 'string' && field.max !== undefined && value.length > field.max)
    return { zh: `最多 ${field.max} 个字符。`, en: `At most ${field.max} characters.` }
  if (typeof value === 'number' && !(value >= (field.min ?? -Infinity) && value <= (field.max ?? Infinity)))
    return { zh: '数字超出范围。', en: 'The number is out of range.' }
  return null
}

function hasKind({ kind, options = [] }: Field, value: FieldValue): boolean {
  const isOption = (one: unknown) => options.some((option) => option.value === one)
  switch (kind) {
    case 'text':
    case 'lines':
      return typeof value === 'string'
    case 'json':
      return typeof value === 'string' && isJson(value)
    case 'number':
    case 'time':
    case 'duration':
    case 'bits':
      return typeof value === 'number' && Number.isSafeInteger(value)
    case 'flag':
      return typeof value === 'boolean'
    case 'choice':
      return isOption(value)
    case 'sequence':
      return Array.isArray(value) && value.every(isOption) && new Set(value).size === value.length
    case 'list':
      return Array.isArray(value)
    case 'counts':
      return typeof value === 'object' && !Array.isArray(value) && !('file' in value)
    case 'file':
      return typeof value === 'object' && 'file' in value
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
