import { useTranslation } from 'react-i18next'
import { sayIn } from '#shared/domain/text.ts'
import { useSystemInfo } from '../../bridge/queries.ts'
import { useLanguage } from '../../components/format.ts'

/** Fields of a connection as its form calls them. */
export function useFieldWords(): (fields: readonly string[]) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const providers = useSystemInfo().data?.providers ?? []
  const labels = new Map([
    ...providers.flatMap(({ baseUrl, fields }) => [
      ['baseUrl', sayIn(language, baseUrl.label)] as const,
      ...fields.map(({ name, label }) => [name, sayIn(language, label)] as const),
    ]),
    ['name', t('connections.fields.name')] as const,
    ['stage', t('connections.fields.stage')] as const,
  ])
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' })
  return (fields) => list.format(new Set(fields.map((field) => labels.get(field) ?? t('audit.other'))))
}
