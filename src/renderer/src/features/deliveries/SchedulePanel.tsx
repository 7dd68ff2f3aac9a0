import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { useIsLost } from '../../bridge/use-is-lost.ts'
import { formatDuration, useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import { useNow } from '../../components/Time.tsx'
import { ZonedTimeWords } from '../../components/ZonedTimeWords.tsx'
import styles from './Delivery.module.css'
import { Target } from './Target.tsx'
import { useCancel } from './use-cancel.ts'

interface SchedulePanelProps {
  delivery: Delivery
  schedule: NonNullable<Delivery['schedule']>
}

/** When a delivery leaves by itself, what has to be so then, and the way back. */
export function SchedulePanel({ delivery, schedule: { at, zone } }: SchedulePanelProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useNow(1_000)
  const isLost = useIsLost()
  const cancel = useCancel(delivery)
  const left = at - now
  return (
    <Panel>
      <div className={styles['bar']}>
        <div>
          <Target delivery={delivery} />
          <p className={styles['big']}>
            <ZonedTimeWords at={at} zone={zone} />
          </p>
          <p role="timer">
            {isLost && t('deliveries.lost.schedule')}
            {!isLost &&
              (left > 0
                ? t('deliveries.schedule.leaves', { duration: formatDuration(left, language) })
                : t('deliveries.schedule.due'))}
          </p>
          <p className="quiet">{t('schedule.mustRun')}</p>
        </div>
        <Button size="large" loading={cancel.isPending} disabled={isLost} onClick={() => cancel.mutate()}>
          {t(isLost ? 'deliveries.hold.cancelLater' : 'deliveries.schedule.cancel')}
        </Button>
      </div>
    </Panel>
  )
}
