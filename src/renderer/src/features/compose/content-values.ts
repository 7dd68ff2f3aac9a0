import { type Content, contentSchema } from '#shared/domain/content.ts'
import type { FormValue, FormValues } from '../../components/fields/form.ts'
import { getAt, setAt } from '../../components/fields/path.ts'

interface ContentUse {
  content: Content
  /** Settings of the connection, which stand under `account.`; a field may be there only with one of them. */
  settings?: Readonly<Record<string, string>>
  onChange: (content: Content) => void
}

/** A message's fields by their path. What is unset is absent, except where a message can't be without it. */
export const contentValues = ({ content, settings = {}, onChange }: ContentUse): FormValues => ({
  get: (path) => getAt({ ...content, account: settings }, path) as FormValue | undefined,
  set: (path, value) => onChange(value === undefined ? without(content, path) : setAt(content, path, value)),
})

function without(content: Content, path: string): Content {
  const parent = path.split('.').slice(0, -1).join('.')
  const bare = setAt(content, path, undefined)
  const candidates = [bare, ...(parent === '' ? [] : [setAt(bare, parent, {})]), setAt(content, path, '')]
  return candidates.find((candidate) => contentSchema.safeParse(candidate).success) ?? bare
}
