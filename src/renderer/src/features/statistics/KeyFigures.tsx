import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { totalOf } from '#shared/domain/counters.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { DeliveryTag } from '../../components/OutcomeTag.tsx'
import { Rate } from '../../components/Rate.tsx'
import { Time } from '../../components/Time.tsx'
import { useDeliveryStatistics } from '../../components/use-delivery-statistics.ts'
import { Figure, Figures } from './Figure.tsx'

/** The sums over all channels and tasks, each with what it is a part of. */
export function KeyFigures({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const statistics = useDeliveryStatistics(delivery.id).query.data
  if (!statistics || statistics.takenAt === null) return null
  const { target, sent, received } = totalOf(statistics.channels)
  const count = (n: number) => formatCount(n, language)
  return (
    <Figures>
      <Figure
        label={t('statistics.target')}
        value={count(target)}
        note={t('common.requests', { count: delivery.requestCount, n: count(delivery.requestCount) })}
      />
      <Figure label={t('statistics.sent')} value={count(sent)} note={<Rate part={sent} whole={target} />} />
      <Figure label={t('statistics.received')} value={count(received)} note={<Rate part={received} whole={sent} />} />
      <Figure label={t('statistics.opened')} value={t('common.none')} note={t('common.notReported')} />
      <Figure
        label={t('statistics.outcome')}
        value={<DeliveryTag delivery={delivery} />}
        isWord
        note={<Time at={statistics.takenAt} relative />}
      />
    </Figures>
  )
}
