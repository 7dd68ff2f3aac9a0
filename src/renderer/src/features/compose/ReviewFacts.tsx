import { useTranslation } from 'react-i18next'
import type { Review } from '#shared/contract/deliveries.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import styles from './ReviewSheet.module.css'

/** Whom it reaches, from which account, through which channels, and what people will see. */
export function ReviewFacts({ review: { delivery, content } }: { review: Review }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const descriptor = useDescriptor(delivery.provider)
  const { message, setting } = content
  const provider = descriptor ? sayIn(language, descriptor.name) : delivery.provider
  const seen = [message.title, message.body].filter((text) => text?.trim()).join(' — ')
  return (
    <dl className={styles['facts']}>
      <dt>{t('review.to')}</dt>
      <dd className={styles['big']}>
        <ReviewedAudience delivery={delivery} />
      </dd>
      <dt>{t('review.account')}</dt>
      <dd>
        {provider} · {delivery.connectionName} · {delivery.account}
      </dd>
      <dt>{t('review.channels')}</dt>
      <dd>{t(`review.strategy.${setting.distribution_strategy ?? 'combined'}`)}</dd>
      <dt>{t('review.operator')}</dt>
      <dd>{delivery.operator}</dd>
      <dt>{t('review.seen')}</dt>
      <dd>{message.type === 'cmd' ? t('review.seenNothing') : seen}</dd>
    </dl>
  )
}

/** The audience in words and number: the largest thing on the sheet. */
function ReviewedAudience({ delivery: { audience, requestCount } }: Pick<Review, 'delivery'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (audience.kind === 'all') return `${t('review.everyone')} · ${t('review.unknownSize')}`
  if (audience.size === null) {
    const tags = audience.sample.join(language === 'en' ? ', ' : '、')
    return `${t('common.audience.tag')} ${tags} · ${t('review.unknownSize')}`
  }
  const people = t('review.people', { count: audience.size, n: formatCount(audience.size, language) })
  const requests = t('review.inRequests', { count: requestCount, n: formatCount(requestCount, language) })
  return `${people} · ${t(`common.audience.${audience.kind}`)} · ${requests}`
}
