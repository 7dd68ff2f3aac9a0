import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { idSchema } from '#shared/contract/base.ts'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { Content } from '#shared/domain/content.ts'
import { useApi } from '../../bridge/api.ts'
import { hasCode } from '../../bridge/errors.ts'
import { useIsLost } from '../../bridge/use-is-lost.ts'
import { ChannelFunnel } from '../../components/ChannelFunnel.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { MissingDelivery } from '../../components/MissingDelivery.tsx'
import { DeliveryTag } from '../../components/OutcomeTag.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { StageTag } from '../../components/Stage.tsx'
import { AskPanel } from './AskPanel.tsx'
import { CorrectionPanel } from './CorrectionPanel.tsx'
import styles from './Delivery.module.css'
import { DeliveryActions } from './DeliveryActions.tsx'
import { DeliveryFacts } from './DeliveryFacts.tsx'
import { HoldPanel } from './HoldPanel.tsx'
import { KnownIds } from './KnownIds.tsx'
import { MessagePanel } from './MessagePanel.tsx'
import { Notes } from './Notes.tsx'
import { RelatedDeliveries } from './RelatedDeliveries.tsx'
import { RequestList } from './RequestList.tsx'
import { RunPanel } from './RunPanel.tsx'
import { SchedulePanel } from './SchedulePanel.tsx'
import { SentPreview } from './SentPreview.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import { UnknownPanel } from './UnknownPanel.tsx'
import { UnreachedPanel } from './UnreachedPanel.tsx'

/** The delivery that the address names. */
export default function DeliveryPage({ id }: { id: string }) {
  return idSchema.safeParse(id).success ? <OneDelivery id={id} /> : <MissingDelivery />
}

/** A pace grows old while nothing ends, which nobody is told of. */
const paceMs = 2_000

/** One delivery: where it stands, what it said to whom, and every request with its outcome. */
function OneDelivery({ id }: { id: string }) {
  const { t } = useTranslation()
  const isLost = useIsLost()
  const query = useQuery({
    ...useApi().query.deliveries.get.queryOptions({ input: { id } }),
    refetchInterval: (read) => (read.state.data?.state === 'running' ? paceMs : false),
  })
  const delivery = query.data
  if (hasCode(query.error, 'NOT_FOUND')) return <MissingDelivery />
  // what was read before the link broke stays; its panels say that it may be outdated
  if (!delivery) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  const { state, schedule, content } = delivery
  const isOutdated = isLost && state !== 'settled'
  const isWaiting = state === 'held' || state === 'reviewed' || state === 'scheduled'
  return (
    <Page
      title={delivery.title || t('compose.untitled')}
      note={
        <span className={styles['note']} role="status">
          {isOutdated ? <span>{t('deliveries.lost.tag')}</span> : <DeliveryTag delivery={delivery} />}
          <StageTag stage={delivery.stage} />
        </span>
      }
      actions={<DeliveryActions delivery={delivery} />}
    >
      {state === 'held' && <HoldPanel delivery={delivery} />}
      {(state === 'running' || state === 'paused') && <RunPanel delivery={delivery} />}
      {state === 'scheduled' && schedule && content && (
        <ScheduledPanel delivery={{ ...delivery, content }} schedule={schedule} />
      )}
      {delivery.counts.unknown > 0 && <UnknownPanel delivery={delivery} />}
      {state === 'settled' && !delivery.cleared && <UnreachedPanel delivery={delivery} />}
      <CorrectionPanel delivery={delivery} />
      {delivery.taskCount > 0 && (
        <Panel title={t('deliveries.statistics')}>
          <ChannelFunnel deliveryId={id} provider={delivery.provider} />
        </Panel>
      )}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Panel title={t('deliveries.message')}>
            {content ? (
              <MessagePanel content={content} />
            ) : (
              <p className={`quiet ${styles['message']}`}>{t('retention.clearedMessage')}</p>
            )}
            <DeliveryFacts delivery={delivery} />
          </Panel>
          {hasPreview(content) && <TimelinePanel events={delivery.timeline} />}
        </div>
        {hasPreview(content) ? (
          <SentPreview delivery={delivery} content={content} />
        ) : (
          <TimelinePanel events={delivery.timeline} />
        )}
      </div>
      <Notes key={id} deliveryId={id} isCleared={delivery.cleared} />
      <RelatedDeliveries deliveryId={id} />
      {!isWaiting && <RequestList delivery={delivery} />}
      {!isWaiting && <KnownIds deliveryId={id} />}
    </Page>
  )
}

/** Nobody sees anything of a forwarded event. */
const hasPreview = (content: Content | null): content is Content => content !== null && content.provider !== 'forward'

interface ScheduledPanelProps {
  delivery: Delivery & { content: Content }
  schedule: NonNullable<Delivery['schedule']>
}

function ScheduledPanel({ delivery, schedule }: ScheduledPanelProps) {
  return schedule.ask ? (
    <AskPanel delivery={delivery} schedule={schedule} reason={schedule.ask} />
  ) : (
    <SchedulePanel delivery={delivery} schedule={schedule} />
  )
}
