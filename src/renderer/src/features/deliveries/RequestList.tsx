import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import type { Delivery, DeliveryRequest } from '#shared/contract/delivery-views.ts'
import { outcomeSchema } from '#shared/domain/delivery.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { Copyable } from '../../components/Copyable.tsx'
import { ExportMenu } from '../../components/export/ExportMenu.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { OutcomeTag } from '../../components/OutcomeTag.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'
import styles from './Delivery.module.css'
import { OutcomeFilter } from './OutcomeFilter.tsx'
import { RequestSheet } from './RequestSheet.tsx'
import { useRequests } from './use-requests.ts'

/** The requests of a delivery with outcome, cause and next step; the address keeps which ones are listed. */
export function RequestList({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [shown, setShown] = useState<DeliveryRequest | null>(null)
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const outcome = outcomeSchema.safeParse(search.get('outcome')).data
  const { pages, rows } = useRequests(delivery.id, outcome)
  const recipients = (row: DeliveryRequest) =>
    row.recipients === null ? t('common.none') : formatCount(row.recipients, language)
  const position = (row: DeliveryRequest) => (
    <Button
      size="small"
      type="link"
      aria-label={t('deliveries.request.title', { n: row.position })}
      onClick={() => setShown(row)}
    >
      {row.position}
    </Button>
  )
  return (
    <Panel
      title={t('deliveries.requests')}
      extra={
        <span className={styles['row']}>
          <OutcomeFilter
            delivery={delivery}
            value={outcome}
            onChange={(next) =>
              navigate(`/deliveries/${delivery.id}${next ? `?outcome=${next}` : ''}`, { replace: true })
            }
          />
          <ExportMenu
            size="small"
            {...(!delivery.cleared && { full: 'Bodies' })}
            table={(format, withBody) => ({
              ...{ kind: 'requests', format, deliveryId: delivery.id, withBody },
              ...(outcome && { outcome }),
            })}
          />
        </span>
      }
    >
      <List
        label={t('deliveries.requests')}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          { title: t('deliveries.requestColumns.position'), cell: position },
          { title: t('deliveries.requestColumns.outcome'), cell: (row) => <RequestState request={row} /> },
          { title: t('deliveries.requestColumns.recipients'), numeric: true, cell: recipients },
          {
            title: t('deliveries.requestColumns.taskId'),
            cell: (row) => (row.taskId === null ? t('common.none') : <Copyable text={row.taskId} />),
          },
          {
            title: t('deliveries.requestColumns.cause'),
            wide: true,
            cell: (row) => row.cause && <CauseWords cause={row.cause} />,
          },
          {
            title: t('deliveries.requestColumns.time'),
            numeric: true,
            cell: (row) => (row.settledAt === null ? t('common.none') : <Time at={row.settledAt} />),
          },
        ]}
      />
      <MoreButton pages={pages} />
      {shown && <RequestSheet deliveryId={delivery.id} request={shown} onClose={() => setShown(null)} />}
    </Panel>
  )
}

function RequestState({ request }: { request: DeliveryRequest }) {
  const { t } = useTranslation()
  if (request.outcome !== null) return <OutcomeTag outcome={request.outcome} />
  return (
    <span className="quiet">{t(request.state === 'in-flight' ? 'common.state.running' : 'common.state.held')}</span>
  )
}
