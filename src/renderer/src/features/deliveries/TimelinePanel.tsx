import { useTranslation } from 'react-i18next'
import type { TimelineEvent } from '#shared/contract/delivery-views.ts'
import { Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'
import { useActionWords } from '../../components/use-action-words.ts'
import styles from './Delivery.module.css'

/** What happened to a delivery, in order, and who did it. */
export function TimelinePanel({ events }: { events: readonly TimelineEvent[] }) {
  const { t } = useTranslation()
  const words = useActionWords()
  return (
    <Panel title={t('deliveries.timeline')}>
      <ol className={styles['timeline']} aria-label={t('deliveries.timeline')}>
        {events.map((event) => (
          <li key={`${event.at} ${event.action}`}>
            <Time at={event.at} />
            <span>
              {words(event.action)} <span className="quiet">{event.operator}</span>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
