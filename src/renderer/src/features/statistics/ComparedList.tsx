import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { DeliveryStatistics } from '#shared/contract/statistics.ts'
import { totalOf } from '#shared/domain/counters.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { Rate } from '../../components/Rate.tsx'
import { Time } from '../../components/Time.tsx'

export interface ComparedDelivery {
  delivery: Delivery
  statistics: DeliveryStatistics
}

/** A line for each delivery: its sums, and of how many of its tasks they are. */
export function ComparedList({ compared }: { compared: readonly ComparedDelivery[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rows = compared.map((one) => ({ ...one, total: totalOf(one.statistics.channels) }))
  return (
    <>
      <List
        label={t('figures.compare.figures')}
        rows={rows}
        keyOf={({ delivery }) => delivery.id}
        columns={[
          {
            title: t('deliveries.columns.message'),
            wide: true,
            cell: ({ delivery }) => (
              <ClampedText text={delivery.title || t('compose.untitled')}>
                <Link href={`/statistics/${delivery.id}`}>{delivery.title || t('compose.untitled')}</Link>
              </ClampedText>
            ),
          },
          {
            title: t('deliveries.columns.time'),
            short: true,
            cell: ({ delivery }) => <Time at={delivery.startedAt ?? delivery.createdAt} />,
          },
          {
            title: t('figures.tasksRead'),
            numeric: true,
            cell: ({ statistics: { tasks } }) => `${tasks.read}/${tasks.total}`,
          },
          {
            title: t('statistics.target'),
            numeric: true,
            cell: ({ total, statistics: { tasks } }) =>
              tasks.read === 0 ? t('common.none') : formatCount(total.target, language),
          },
          {
            title: t('figures.sentRate'),
            numeric: true,
            cell: ({ total }) => <Rate part={total.sent} whole={total.target} />,
          },
          {
            title: t('statistics.rate'),
            numeric: true,
            cell: ({ total }) => <Rate part={total.received} whole={total.sent} />,
          },
          {
            title: t('statistics.readAt'),
            short: true,
            cell: ({ statistics: { takenAt } }) => (takenAt === null ? t('common.none') : <Time at={takenAt} />),
          },
        ]}
      />
      <p className="quiet">
        {t('statistics.devices')}{' '}
        {t('deliveries.named', { name: t('statistics.opened'), value: t('common.notReported') })}
      </p>
    </>
  )
}
