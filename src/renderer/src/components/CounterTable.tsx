import { useTranslation } from 'react-i18next'
import type { ChannelCounters } from '#shared/domain/counters.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import styles from './CounterTable.module.css'
import { formatCount, useLanguage } from './format.ts'
import { List } from './List.tsx'
import { Rate } from './Rate.tsx'
import { useChannelLabel } from './use-channel-label.ts'

/** Target → sent → received, channel by channel. */
export function CounterTable({ provider, rows }: { provider: ProviderId; rows: readonly ChannelCounters[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = useChannelLabel(provider)
  const count = (n: number) => formatCount(n, language)
  return (
    <List
      label={t('statistics.channels')}
      rows={rows}
      keyOf={(row) => row.channel}
      columns={[
        { title: t('statistics.channel'), cell: (row) => label(row.channel) },
        { title: t('statistics.target'), numeric: true, cell: (row) => count(row.target) },
        { title: t('statistics.sent'), numeric: true, cell: (row) => count(row.sent) },
        { title: t('statistics.received'), numeric: true, cell: (row) => count(row.received) },
        { title: t('statistics.funnel'), wide: true, cell: (row) => <Bar row={row} label={label(row.channel)} /> },
        { title: t('statistics.rate'), numeric: true, cell: (row) => <Rate part={row.received} whole={row.sent} /> },
      ]}
    />
  )
}

function Bar({ row, label }: { row: ChannelCounters; label: string }) {
  const { t } = useTranslation()
  const width = (n: number) => (row.target === 0 ? 0 : (n / row.target) * 100)
  return (
    <svg
      className={styles['bar']}
      role="img"
      aria-label={t('statistics.funnelLabel', {
        channel: label,
        target: row.target,
        sent: row.sent,
        received: row.received,
      })}
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
    >
      <rect className={styles['target']} width="100" height="20" />
      <rect className={styles['sent']} width={width(row.sent)} height="20" />
      <rect className={styles['received']} width={width(row.received)} height="20" />
    </svg>
  )
}
