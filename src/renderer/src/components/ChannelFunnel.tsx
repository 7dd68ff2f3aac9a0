import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import styles from './ChannelFunnel.module.css'
import { CounterTable } from './CounterTable.tsx'
import { ErrorNote } from './ErrorNote.tsx'
import { useLanguage } from './format.ts'
import { Time } from './Time.tsx'
import { useDeliveryStatistics } from './use-delivery-statistics.ts'

/** Target → sent → received by channel, read again while it is looked at and moves. */
export function ChannelFunnel({ deliveryId, provider }: { deliveryId: string; provider: ProviderId }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { query, isResting } = useDeliveryStatistics(deliveryId)
  if (query.error && !query.data) return <ErrorNote error={query.error} />
  if (!query.data) return null
  const { problem, tasks, takenAt, channels } = query.data
  return (
    <div className={styles['funnel']}>
      {problem && (
        <Alert type="warning" showIcon title={t('statistics.stale')} description={sayIn(language, problem.title)} />
      )}
      {takenAt === null ? (
        <p className="quiet">{t('statistics.waiting')}</p>
      ) : (
        <CounterTable provider={provider} rows={channels} />
      )}
      <p className={styles['foot']}>
        <span>{t('statistics.tasks', { read: tasks.read, total: tasks.total })}</span>
        <span>{t('deliveries.named', { name: t('statistics.opened'), value: t('common.notReported') })}</span>
        <span>{t('statistics.devices')}</span>
        {takenAt !== null && (
          <span>
            {t('statistics.readAt')} <Time at={takenAt} relative />
          </span>
        )}
        <span>{t(isResting ? 'statistics.resting' : 'statistics.refreshing')}</span>
        {isResting && (
          <Button size="small" loading={query.isFetching} onClick={() => void query.refetch()}>
            {t('statistics.readNow')}
          </Button>
        )}
      </p>
    </div>
  )
}
