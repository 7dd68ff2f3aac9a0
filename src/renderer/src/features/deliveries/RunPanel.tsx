import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { useApi } from '../../bridge/api.ts'
import { useIsLost } from '../../bridge/use-is-lost.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Panel } from '../../components/Panel.tsx'
import styles from './Delivery.module.css'
import { PauseNote } from './PauseNote.tsx'
import { RunProgress } from './RunProgress.tsx'
import { useStop } from './use-stop.ts'
import { WaitingNote } from './WaitingNote.tsx'

/** How far a run has come, why it stands still, and what can be done. */
export function RunPanel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const { query } = useApi()
  const isLost = useIsLost()
  const { id, state, pace, lastTrouble } = delivery
  const until = pace?.waitingUntil ?? null
  const pause = useMutation(query.deliveries.pause.mutationOptions())
  const resume = useMutation(query.deliveries.resume.mutationOptions())
  const { stop, ask: askToStop } = useStop(delivery)
  const [word, change] = state === 'running' ? (['pause', pause] as const) : (['resume', resume] as const)
  return (
    <Panel>
      <div className={styles['stack']}>
        <PauseNote delivery={delivery} />
        {until !== null && !isLost && <WaitingNote until={until} trouble={lastTrouble} />}
        <div className={styles['bar']}>
          <RunProgress delivery={delivery} isLost={isLost} />
          <Button loading={change.isPending} disabled={isLost} onClick={() => change.mutate({ id })}>
            {t(`deliveries.${word}`)}
          </Button>
          <Button danger disabled={isLost} onClick={askToStop}>
            {t('deliveries.stop')}
          </Button>
        </div>
        <ErrorNote error={pause.error ?? resume.error ?? stop.error} />
      </div>
    </Panel>
  )
}
