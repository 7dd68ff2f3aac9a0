import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeliveryStatistics } from '#shared/contract/statistics.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../bridge/api.ts'
import { useDescriptor } from '../bridge/queries.ts'
import styles from './ChannelFunnel.module.css'
import { ErrorNote } from './ErrorNote.tsx'
import { formatCount, formatRate, useLanguage } from './format.ts'
import { List } from './List.tsx'
import { Time } from './Time.tsx'

const refreshMs = 3_000

export function useDeliveryStatistics(deliveryId: string) {
  return useQuery({
    ...useApi().query.statistics.get.queryOptions({ input: { deliveryId } }),
    refetchInterval: refreshMs,
  })
}

/** Target → sent → received by channel, read again while it is looked at. */
export function ChannelFunnel({ deliveryId, provider }: { deliveryId: string; provider: ProviderId }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const query = useDeliveryStatistics(deliveryId)
  const channels = useDescriptor(provider)?.channels ?? []
  if (query.error && !query.data) return <ErrorNote error={query.error} />
  if (!query.data) return null
  const { problem, tasks, takenAt, channels: counters } = query.data
  const count = (n: number) => formatCount(n, language)
  const label = (id: string) => {
    const channel = channels.find((candidate) => candidate.id === id)
    return channel ? sayIn(language, channel.label) : id
  }
  return (
    <div className={styles['funnel']}>
      {problem && (
        <Alert type="warning" showIcon title={t('statistics.stale')} description={sayIn(language, problem.title)} />
      )}
      {takenAt === null ? (
        <p className="quiet">{t('statistics.waiting')}</p>
      ) : (
        <List
          label={t('statistics.channels')}
          rows={counters}
          keyOf={(row) => row.channel}
          columns={[
            { title: t('statistics.channel'), cell: (row) => label(row.channel) },
            { title: t('statistics.target'), numeric: true, cell: (row) => count(row.target) },
            { title: t('statistics.sent'), numeric: true, cell: (row) => count(row.sent) },
            { title: t('statistics.received'), numeric: true, cell: (row) => count(row.received) },
            { title: t('statistics.funnel'), wide: true, cell: (row) => <Bar row={row} label={label(row.channel)} /> },
            {
              title: t('statistics.rate'),
              numeric: true,
              cell: (row) => <Rate part={row.received} whole={row.sent} />,
            },
          ]}
        />
      )}
      <p className={styles['foot']}>
        <span>{t('statistics.tasks', { read: tasks.read, total: tasks.total })}</span>
        <span>{t('deliveries.named', { name: t('statistics.opened'), value: t('common.notReported') })}</span>
        <span>{t('statistics.devices')}</span>
        {takenAt !== null && <Time at={takenAt} relative />}
      </p>
    </div>
  )
}

/** A share with what it is a part of; a dash where there is nothing to be a part of. */
export function Rate({ part, whole }: { part: number; whole: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rate = formatRate(part, whole, language)
  if (rate === null) return t('common.none')
  return `${formatCount(part, language)} / ${formatCount(whole, language)} · ${rate}`
}

function Bar({ row, label }: { row: DeliveryStatistics['channels'][number]; label: string }) {
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
