import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery, DeliveryRequest } from '#shared/contract/deliveries.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { Copyable } from '../../components/Copyable.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { OutcomeTag } from '../../components/OutcomeTag.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'
import styles from './Delivery.module.css'
import { RequestSheet } from './RequestSheet.tsx'

const pageSize = 20

/** Every request of a delivery with its outcome, cause and next step. */
export function RequestList({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [shown, setShown] = useState<DeliveryRequest | null>(null)
  const pages = useInfiniteQuery(
    useApi().query.deliveries.requests.infiniteOptions({
      input: (cursor: string | null) => ({ deliveryId: delivery.id, limit: pageSize, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.cursor,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? []
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
    <Panel title={t('deliveries.requests')}>
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
          { title: t('deliveries.requestColumns.cause'), wide: true, cell: (row) => <CauseWords request={row} /> },
          {
            title: t('deliveries.requestColumns.time'),
            numeric: true,
            cell: (row) => (row.settledAt === null ? t('common.none') : <Time at={row.settledAt} />),
          },
        ]}
      />
      <MoreButton pages={pages} />
      {shown && <RequestSheet request={shown} onClose={() => setShown(null)} />}
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

function CauseWords({ request: { cause } }: { request: DeliveryRequest }) {
  const language = useLanguage()
  if (!cause) return null
  const said = [cause.providerCode, cause.providerMessage].filter((part) => part && part !== '200').join(' ')
  return (
    <span className={styles['cause']}>
      <span>
        {sayIn(language, cause.title)} {said && <code>{said}</code>}
      </span>
      <span className="quiet">{sayIn(language, cause.next)}</span>
    </span>
  )
}
