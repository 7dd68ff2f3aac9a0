import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { useIsLost } from '../../bridge/use-is-lost.ts'
import { ignoreRepeat } from '../../components/ignore-repeat.ts'
import { Panel } from '../../components/Panel.tsx'
import styles from './Delivery.module.css'
import { HoldCountdown } from './HoldCountdown.tsx'
import { Target } from './Target.tsx'
import { useCancel } from './use-cancel.ts'

/** The countdown before anything leaves, to whom and where it would go, and the way back. */
export function HoldPanel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const isLost = useIsLost()
  const cancel = useCancel(delivery)
  return (
    <Panel>
      <div className={styles['bar']}>
        <div>
          <Target delivery={delivery} />
          <HoldCountdown until={delivery.holdUntil} isLost={isLost} />
        </div>
        <Button
          autoFocus
          size="large"
          loading={cancel.isPending}
          disabled={isLost}
          onKeyDown={ignoreRepeat}
          onClick={() => cancel.mutate()}
        >
          {t(isLost ? 'deliveries.hold.cancelLater' : 'deliveries.hold.cancel')}
        </Button>
      </div>
    </Panel>
  )
}
