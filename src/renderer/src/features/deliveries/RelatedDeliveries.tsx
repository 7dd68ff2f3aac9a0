import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApi } from '../../bridge/api.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { List } from '../../components/List.tsx'
import { DeliveryTag } from '../../components/OutcomeTag.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'

/** Tests, repeats and what else belongs to a delivery; nothing where it stands alone. */
export function RelatedDeliveries({ deliveryId }: { deliveryId: string }) {
  const { t } = useTranslation()
  const related = useQuery(useApi().query.deliveries.related.queryOptions({ input: { id: deliveryId } })).data ?? []
  if (related.length === 0) return null
  const title = t('deliveryDetail.related.title')
  return (
    <Panel title={title}>
      <List
        label={title}
        rows={related}
        keyOf={({ relation, delivery }) => `${relation} ${delivery.id}`}
        columns={[
          {
            title: t('deliveryDetail.related.column'),
            short: true,
            cell: ({ relation }) => t(`deliveryDetail.related.relation.${relation}`),
          },
          {
            title: t('deliveries.columns.message'),
            wide: true,
            cell: ({ delivery: { id, title: name } }) => (
              <ClampedText text={name || t('compose.untitled')}>
                <Link href={`/deliveries/${id}`}>{name || t('compose.untitled')}</Link>
              </ClampedText>
            ),
          },
          {
            title: t('deliveries.columns.outcome'),
            cell: ({ delivery }) => <DeliveryTag compact delivery={delivery} />,
          },
          {
            title: t('deliveries.columns.time'),
            numeric: true,
            cell: ({ delivery }) => <Time at={delivery.submittedAt ?? delivery.createdAt} relative />,
          },
        ]}
      />
    </Panel>
  )
}
