import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApi } from '../../bridge/api.ts'
import { ChannelFunnel } from '../../components/ChannelFunnel.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { DeliveryTag } from '../../components/OutcomeTag.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { StageTag } from '../../components/Stage.tsx'
import styles from './Delivery.module.css'
import { DeliveryFacts } from './DeliveryFacts.tsx'
import { HoldPanel } from './HoldPanel.tsx'
import { MessagePanel } from './MessagePanel.tsx'
import { RequestList } from './RequestList.tsx'
import { RunPanel } from './RunPanel.tsx'
import { Timeline } from './Timeline.tsx'

/** One delivery: where it stands, what it said to whom, and every request with its outcome. */
export default function DeliveryPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const query = useQuery(useApi().query.deliveries.get.queryOptions({ input: { id } }))
  const delivery = query.data
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  if (!delivery) return null
  return (
    <Page
      title={delivery.title || t('compose.untitled')}
      note={
        <span className={styles['note']}>
          <DeliveryTag delivery={delivery} />
          <StageTag stage={delivery.stage} />
        </span>
      }
      actions={
        delivery.taskCount > 0 ? (
          <Link href={`/statistics/${id}`} asChild>
            <Button>{t('deliveries.openStatistics')}</Button>
          </Link>
        ) : undefined
      }
    >
      {delivery.state === 'held' && <HoldPanel delivery={delivery} />}
      {(delivery.state === 'running' || delivery.state === 'paused') && <RunPanel delivery={delivery} />}
      {delivery.counts.unknown > 0 && (
        <Alert type="warning" showIcon title={t('deliveries.unknownTitle')} description={t('deliveries.unknownText')} />
      )}
      {delivery.taskCount > 0 && (
        <Panel title={t('deliveries.statistics')}>
          <ChannelFunnel deliveryId={id} provider={delivery.provider} />
        </Panel>
      )}
      <RequestList delivery={delivery} />
      <div className={styles['columns']}>
        <Panel title={t('deliveries.message')}>
          <MessagePanel content={delivery.content} />
          <DeliveryFacts delivery={delivery} />
        </Panel>
        <Panel title={t('deliveries.timeline')}>
          <Timeline events={delivery.timeline} />
        </Panel>
      </div>
    </Page>
  )
}
