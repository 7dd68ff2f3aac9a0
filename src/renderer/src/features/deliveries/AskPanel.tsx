import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { Content } from '#shared/domain/content.ts'
import type { AskReason } from '#shared/domain/delivery.ts'
import { useIsLost } from '../../bridge/use-is-lost.ts'
import { Panel } from '../../components/Panel.tsx'
import { ZonedTimeWords } from '../../components/ZonedTimeWords.tsx'
import styles from './Delivery.module.css'
import { ReleaseSheet } from './ReleaseSheet.tsx'
import { Target } from './Target.tsx'
import { useCancel } from './use-cancel.ts'

interface AskPanelProps {
  delivery: Delivery & { content: Content }
  schedule: NonNullable<Delivery['schedule']>
  reason: AskReason
}

/** Why a delivery was not sent at its time, and what the operator can do with it now. It never leaves late by itself. */
export function AskPanel({ delivery, schedule: { at, zone }, reason }: AskPanelProps) {
  const { t } = useTranslation()
  const isLost = useIsLost()
  const cancel = useCancel(delivery)
  const [sheet, setSheet] = useState<'now' | 'later' | null>(null)
  // what was confirmed is no more what would be sent: only another review can tell
  const mayRelease = reason !== 'draft-changed'
  return (
    <Panel>
      <div className={styles['stack']}>
        <Alert
          type="error"
          title={<strong>{t('deliveries.asks.title')}</strong>}
          description={
            <>
              <p>{t(`deliveries.asks.reason.${reason}`)}</p>
              <p>{t('deliveries.asks.never')}</p>
            </>
          }
        />
        <div className={styles['bar']}>
          <div>
            <Target delivery={delivery} />
            <p className="quiet">
              {t('deliveries.asks.planned')} <ZonedTimeWords at={at} zone={zone} />
            </p>
          </div>
          <Button loading={cancel.isPending} disabled={isLost} onClick={() => cancel.mutate()}>
            {t('deliveries.asks.back')}
          </Button>
          {mayRelease && (
            <>
              <Button disabled={isLost} onClick={() => setSheet('later')}>
                {t('deliveries.asks.later')}
              </Button>
              <Button disabled={isLost} onClick={() => setSheet('now')}>
                {t('deliveries.asks.now')}
              </Button>
            </>
          )}
        </div>
      </div>
      {sheet && <ReleaseSheet delivery={delivery} starting={sheet} onClose={() => setSheet(null)} />}
    </Panel>
  )
}
