import { useTranslation } from 'react-i18next'
import type { Review } from '#shared/contract/deliveries.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { useMask } from '../../masking/use-mask.ts'

/** The audience in words and number: the largest thing on the sheet. */
export function ReviewedAudience({ delivery: { audience, requestCount } }: Pick<Review, 'delivery'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  if (audience.kind === 'all') return `${t('review.everyone')} · ${t('review.unknownSize')}`
  if (audience.kind === 'target') return t('review.target')
  if (audience.size === null) {
    const tags = hide(audience.sample.join(language === 'en' ? ', ' : '、'))
    const rest = audience.named > audience.sample.length ? '…' : ''
    const count = t('review.tags', { count: audience.named, n: formatCount(audience.named, language) })
    return `${count} ${tags}${rest} · ${t('review.unknownSize')}`
  }
  const people = t('review.people', { count: audience.size, n: formatCount(audience.size, language) })
  const requests = t('review.inRequests', { count: requestCount, n: formatCount(requestCount, language) })
  return `${people} · ${t(`common.audience.${audience.kind}`)} · ${requests}`
}
