import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '#shared/contract/delivery-views.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { useMask } from '../../masking/use-mask.ts'
import { tagToCount } from './AudienceSize.tsx'
import { KnownSize } from './KnownSize.tsx'

/** The audience in words and number: the largest thing on the sheet. */
export function ReviewedAudience({ review: { delivery, lastReach } }: { review: Review }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const descriptor = useDescriptor(delivery.provider)
  const { audience, requestCount, connectionId } = delivery
  const chosen = { kind: 'tag' as const, values: audience.named === 1 ? audience.sample : [] }
  const tag = descriptor && audience.kind === 'tag' ? tagToCount(descriptor, chosen) : null
  const size = <KnownSize connectionId={connectionId} last={lastReach} tag={tag} />
  if (audience.kind === 'all') return withSize(t('review.everyone'), size)
  if (audience.kind === 'target') return t('review.target')
  if (audience.size === null) {
    const tags = hide(audience.sample.join(language === 'en' ? ', ' : '、'))
    const rest = audience.named > audience.sample.length ? '…' : ''
    const count = t('review.tags', { count: audience.named, n: formatCount(audience.named, language) })
    return withSize(`${count} ${tags}${rest}`, size)
  }
  const people = t('review.people', { count: audience.size, n: formatCount(audience.size, language) })
  const requests = t('review.inRequests', { count: requestCount, n: formatCount(requestCount, language) })
  return `${people} · ${t(`common.audience.${audience.kind}`)} · ${requests}`
}

const withSize = (words: string, size: ReactNode) => (
  <>
    {words} · {size}
  </>
)
