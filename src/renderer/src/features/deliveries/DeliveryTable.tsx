import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import { AudienceWords } from '../../components/AudienceWords.tsx'
import { ClampedText } from '../../components/ClampedText.tsx'
import { ConnectionWords } from '../../components/ConnectionWords.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { type LongColumn, LongList } from '../../components/LongList.tsx'
import { DeliveryTag } from '../../components/OutcomeTag.tsx'
import styles from './Delivery.module.css'
import { LeavesAt } from './LeavesAt.tsx'
import { RunFigures } from './RunFigures.tsx'
import { useChain } from './use-chain.ts'
import { When } from './When.tsx'

interface DeliveryTableProps {
  filter: DeliveryFilter & { tab: 'all' | 'waiting' | 'running' }
  /** Whether more than the tab is asked for. */
  isFiltered: boolean
  onClear: () => void
}

/** Deliveries, newest first and what waits soonest first, read as they come into sight. */
export function DeliveryTable({ filter, isFiltered, onClear }: DeliveryTableProps) {
  const { t } = useTranslation()
  const columns = useColumns(filter.tab)
  const chain = useChain(filter)
  if (chain.error) return <ErrorNote error={chain.error} onRetry={() => void chain.refetch()} />
  if (!chain.isRead) return null
  if (chain.isEmpty && isFiltered)
    return (
      <Empty
        title={t('history.nothing.title')}
        text={t(filter.recipient ? 'history.nothing.recipient' : 'history.nothing.text')}
        action={{ label: t('history.clear'), onClick: onClear }}
      />
    )
  if (chain.isEmpty) {
    const words = { title: t(`deliveries.empty.${filter.tab}.title`), text: t(`deliveries.empty.${filter.tab}.text`) }
    return <Empty {...words} action={{ label: t('deliveries.empty.action'), href: '/compose/new' }} />
  }
  const { count, rowAt, startAt, onSight } = chain
  return <LongList label={t(`deliveries.tabs.${filter.tab}`)} {...{ columns, count, rowAt, startAt, onSight }} />
}

function useColumns(tab: 'all' | 'waiting' | 'running'): LongColumn<Delivery>[] {
  const { t } = useTranslation()
  return [
    {
      title: t('deliveries.columns.message'),
      width: 'minmax(180px, 1fr)',
      cell: (row) => (
        <ClampedText text={row.title || t('compose.untitled')}>
          {row.correctionOf !== null && <span className="quiet">{t('correction.tag')} · </span>}
          <Link href={`/deliveries/${row.id}`}>{row.title || t('compose.untitled')}</Link>
        </ClampedText>
      ),
    },
    {
      title: t('deliveries.columns.outcome'),
      width: '136px',
      cell: (row) => <StateCell delivery={row} />,
    },
    {
      title: t('deliveries.columns.audience'),
      width: 'minmax(124px, 0.6fr)',
      numeric: true,
      cell: (row) => <AudienceWords audience={row.audience} />,
    },
    {
      title: t('deliveries.columns.connection'),
      width: 'minmax(190px, 0.7fr)',
      cell: (row) => <ConnectionWords name={row.connectionName} stage={row.stage} />,
    },
    {
      title: t('deliveries.columns.operator'),
      width: '88px',
      cell: (row) => <ClampedText text={row.operator} oneLine />,
    },
    tab === 'waiting'
      ? {
          title: t('deliveries.columns.leaves'),
          width: '128px',
          numeric: true,
          cell: (row) => <LeavesAt delivery={row} />,
        }
      : {
          title: t('deliveries.columns.time'),
          width: '128px',
          numeric: true,
          cell: (row) => <When at={row.submittedAt ?? row.createdAt} />,
        },
  ]
}

/** The word for a delivery, and how far a run has come. */
const StateCell = ({ delivery }: { delivery: Delivery }) => (
  <span className={styles['state']}>
    <DeliveryTag compact delivery={delivery} />
    {(delivery.state === 'running' || delivery.state === 'paused') && <RunFigures delivery={delivery} />}
  </span>
)
