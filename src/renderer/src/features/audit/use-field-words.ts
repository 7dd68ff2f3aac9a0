import { useTranslation } from 'react-i18next'
import { sayIn } from '#shared/domain/text.ts'
import { useConnections, useSystemInfo } from '../../bridge/queries.ts'
import { useLanguage } from '../../components/format.ts'

/** Fields of a connection as its form calls them; of one that is gone, as any provider's form does. */
export function useFieldWords(): (fields: readonly string[], connectionId: string | null) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const providers = useSystemInfo().data?.providers ?? []
  const connections = useConnections().data ?? []
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' })
  return (fields, connectionId) => {
    const own = connections.find(({ id }) => id === connectionId)?.provider
    const asked = own === undefined ? providers : providers.filter(({ id }) => id === own)
    const labels = new Map([
      ...asked
        .toReversed()
        .flatMap((provider) => [
          ['baseUrl', sayIn(language, provider.baseUrl.label)] as const,
          ...provider.fields.map(({ name, label }) => [name, sayIn(language, label)] as const),
        ]),
      ['name', t('connections.fields.name')] as const,
      ['stage', t('connections.fields.stage')] as const,
      ['testAudience', t('connections.testAudience.title')] as const,
      ['limits', t('connections.limits.title')] as const,
    ])
    return list.format(new Set(fields.map((field) => labels.get(field) ?? t('audit.other'))))
  }
}
