import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { PauseReason } from '#shared/domain/delivery.ts'
import { CauseWords } from '../../components/CauseWords.tsx'

const stoppedByTrouble: readonly PauseReason[] = ['provider-refuses', 'no-answers', 'unreachable']

/** Why a run stands still; where trouble stopped it, in the words of the last one. */
export function PauseNote({ delivery: { state, pauseReason, lastTrouble } }: { delivery: Delivery }) {
  const { t } = useTranslation()
  if (state !== 'paused' || !pauseReason) return null
  const cause = stoppedByTrouble.includes(pauseReason) ? lastTrouble : null
  return (
    <Alert
      type="warning"
      showIcon
      title={t(`deliveries.pauseReason.${pauseReason}`)}
      description={cause ? <CauseWords cause={cause} /> : undefined}
    />
  )
}
