import { type Content, contentSchema } from '#shared/domain/content.ts'
import type { FormValue, FormValues } from '../../components/fields/form.ts'
import { getAt, setAt } from '../../components/fields/path.ts'

/** A message's fields by their path. What is unset is absent, except where a message can't be without it. */
export const contentValues = (content: Content, onChange: (content: Content) => void): FormValues => ({
  get: (path) => getAt(content, path) as FormValue | undefined,
  set: (path, value) => onChange(value === undefined ? without(content, path) : setAt(content, path, value)),
})

function without(content: Content, path: string): Content {
  const parent = path.split('.').slice(0, -1).join('.')
  const bare = setAt(content, path, undefined)
  const candidates = [bare, ...(parent === '' ? [] : [setAt(bare, parent, {})]), setAt(content, path, '')]
  return candidates.find((candidate) => contentSchema.safeParse(candidate).success) ?? bare
}
