import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/deliveries.ts'
import { formatCount, shortCount, useLanguage } from './format.ts'
import { ShortText } from './ShortText.tsx'

/** An audience in a few words: kind and size, the exact size on hover. */
export function AudienceWords({ audience }: { audience: Delivery['audience'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const kind = t(`common.audience.${audience.kind}`)
  if (audience.kind === 'all') return kind
  if (audience.size === null) {
    return <ShortText text={`${kind} ${audience.sample.join(language === 'en' ? ', ' : '、')}`} oneLine />
  }
  return (
    <span title={formatCount(audience.size, language)}>
      {kind} · {t('common.recipients', { count: audience.size, n: shortCount(audience.size, language) })}
    </span>
  )
}
