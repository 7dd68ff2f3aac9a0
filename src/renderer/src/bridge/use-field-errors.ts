import { useTranslation } from 'react-i18next'
import { sayIn, type Text } from '#shared/domain/text.ts'
import { useLanguage } from '../components/format.ts'
import { namedError } from './errors.ts'

/** What the core found wrong, by field, so that each note stands below its input. */
export function useFieldErrors(): (error: unknown) => Record<string, string> {
  const { t } = useTranslation()
  const language = useLanguage()
  return (error) => {
    const named = namedError(error)
    if (named?.code === 'NAME_TAKEN') return { name: t('errors.NAME_TAKEN') }
    if (named?.code !== 'INVALID') return {}
    const { fields } = named.data as { fields: { field: string; text: Text }[] }
    return Object.fromEntries(fields.map(({ field, text }) => [field, sayIn(language, text)]))
  }
}
