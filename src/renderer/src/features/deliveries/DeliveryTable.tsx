import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Delivery } from '#shared/contract/deliveries.ts'
import { useApi } from '../../bridge/api.ts'
import { AudienceWords } from '../../components/AudienceWords.tsx'
import { ClampedText } from '../../components/ClampedText.tsx'
import { ConnectionWords } from '../../components/ConnectionWords.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { List } from '../../components/List.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { DeliveryTag } from '../../components/OutcomeTag.tsx'
import { Time } from '../../components/Time.tsx'
import styles from './Delivery.module.css'
import { LeavesAt } from './LeavesAt.tsx'
import { RunFigures } from './RunFigures.tsx'

/** Deliveries, newest first and what waits soonest first, more on demand. */
export function DeliveryTable({ filter }: { filter: 'all' | 'waiting' | 'running' }) {
  const { t } = useTranslation()
  const pages = useInfiniteQuery(
    useApi().query.deliveries.list.infiniteOptions({
      input: (cursor: string | null) => ({ filter, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.cursor,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.items)
  if (pages.error) return <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />
  if (!rows) return null
  if (rows.length === 0) {
    const words = { title: t(`deliveries.empty.${filter}.title`), text: t(`deliveries.empty.${filter}.text`) }
    return <Empty {...words} action={{ label: t('deliveries.empty.action'), href: '/compose/new' }} />
  }
  return (
    <>
      <List
        label={t(`deliveries.tabs.${filter}`)}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          {
            title: t('deliveries.columns.message'),
            wide: true,
            cell: (row) => (
              <ClampedText text={row.title || t('compose.untitled')}>
                <Link href={`/deliveries/${row.id}`}>{row.title || t('compose.untitled')}</Link>
              </ClampedText>
            ),
          },
          { title: t('deliveries.columns.outcome'), cell: (row) => <StateCell delivery={row} /> },
          {
            title: t('deliveries.columns.audience'),
            numeric: true,
            cell: (row: Delivery) => <AudienceWords audience={row.audience} />,
          },
          {
            title: t('deliveries.columns.connection'),
            cell: (row) => <ConnectionWords name={row.connectionName} stage={row.stage} />,
          },
          { title: t('deliveries.columns.operator'), cell: (row) => <ClampedText text={row.operator} oneLine /> },
          filter === 'waiting'
            ? { title: t('deliveries.columns.leaves'), numeric: true, cell: (row) => <LeavesAt delivery={row} /> }
            : {
                title: t('deliveries.columns.time'),
                numeric: true,
                cell: (row) => <Time at={row.submittedAt ?? row.createdAt} relative />,
              },
        ]}
      />
      <MoreButton pages={pages} />
    </>
  )
}

/** The word for a delivery, and how far a run has come. */
const StateCell = ({ delivery }: { delivery: Delivery }) => (
  <span className={styles['state']}>
    <DeliveryTag compact delivery={delivery} />
    {(delivery.state === 'running' || delivery.state === 'paused') && <RunFigures delivery={delivery} />}
  </span>
)
