import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { isListed } from '#shared/domain/audience.ts'
import { useMask } from '../masking/use-mask.ts'
import { ClampedText } from './ClampedText.tsx'
import { formatCount, shortCount, useLanguage } from './format.ts'

/** An audience in a few words: kind and size, the exact size on hover; `whole` where there is room for long tags. */
export function AudienceWords({ audience, whole = false }: { audience: Delivery['audience']; whole?: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const kind = t(`common.audience.${audience.kind}`)
  if (!isListed(audience.kind)) return kind
  if (audience.size === null) {
    // which ones they were is cleared after a time
    if (audience.sample.length === 0) return `${kind} · ${formatCount(audience.named, language)}`
    const tags = `${kind} ${hide(audience.sample.join(language === 'en' ? ', ' : '、'))}`
    return whole ? tags : <ClampedText text={tags} oneLine />
  }
  return (
    <span title={formatCount(audience.size, language)}>
      {kind} · {t('common.recipients', { count: audience.size, n: shortCount(audience.size, language) })}
    </span>
  )
}
