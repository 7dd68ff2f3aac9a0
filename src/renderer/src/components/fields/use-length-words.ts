import { useTranslation } from 'react-i18next'
import type { Field } from '#shared/domain/field.ts'
import { lengthIn, utf8Length } from '#shared/domain/text-length.ts'
import { formatCount, useLanguage } from '../format.ts'

const countedFrom = 100

/** How long a field's text is: bytes where the provider counts them, characters where they become many. */
export function useLengthWords({ kind, max, maxBytes }: Field, text: string): string | undefined {
  const { t } = useTranslation()
  const language = useLanguage()
  if (kind === 'number' || text === '') return undefined
  const n = lengthIn('characters', text)
  const characters = t('compose.characters', { n: formatCount(n, language) })
  if (maxBytes === undefined) return max !== undefined && n >= countedFrom ? characters : undefined
  const bytes = { n: formatCount(utf8Length(text), language), most: formatCount(maxBytes, language) }
  return `${characters} · ${t('fields.bytesOf', bytes)}`
}
