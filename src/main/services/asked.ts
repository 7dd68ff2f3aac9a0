import { createHash } from 'node:crypto'
import type { Asked } from '#shared/contract/operations.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import type { Field, FieldValue, FieldValues } from '#shared/domain/field.ts'
import type { FileFacts } from './file-facts.ts'

const keptCharacters = 1_000
const keptValues = 100
const keptValueCharacters = 200

/** Same for the same values, whatever files are beside them: those are known by a handle of one use. */
export const inputHash = (input: FieldValues): string => {
  const values = Object.entries(input).map(([path, value]) => [path, isFile(value) ? { name: value.name } : value])
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(values)))
    .digest('hex')
}

/** What was asked as it may be kept: masked, cut, and nothing of a file's content. */
export function askedOf(
  fields: readonly Field[],
  input: FieldValues,
  files: ReadonlyMap<string, FileFacts | null>,
  redact: (text: string) => string,
): Asked[] {
  const cut = (text: string, most: number) => redact(text).slice(0, most)
  const list = (values: readonly string[]) => ({
    count: values.length,
    first: values.slice(0, keptValues).map((value) => cut(value, keptValueCharacters)),
  })
  const kept = (path: string, value: FieldValue): Asked['value'] => {
    if (typeof value === 'string') return cut(value, keptCharacters)
    if (typeof value !== 'object') return value
    if (Array.isArray(value)) return list(value)
    if (!isFile(value)) return list(Object.entries(value).map(([name, count]) => `${name}: ${count}`))
    const { bytes, sha256 } = files.get(path) ?? { bytes: null, sha256: null }
    return { name: cut(value.name, keptValueCharacters), bytes, sha256 }
  }
  return fields.flatMap(({ path }) => {
    const value = input[path]
    return value === undefined ? [] : [{ path, value: kept(path, value) }]
  })
}

type ChosenFile = Extract<FieldValue, { name: string }>

const isFile = (value: FieldValue): value is ChosenFile =>
  typeof value === 'object' && !Array.isArray(value) && 'file' in value && typeof value.file === 'object'

/** The files of an input, by the path of their field. */
export const filesIn = (input: FieldValues): [path: string, file: ChosenFile][] =>
  Object.entries(input).flatMap(([path, value]) => (isFile(value) ? [[path, value] as [string, ChosenFile]] : []))
