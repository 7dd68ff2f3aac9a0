import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/deliveries.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { lastRefusal, useRequests } from './use-requests.ts'

/** Why a run stands still; when the provider stopped it, in the words of its last refusal. */
export function PauseNote({ delivery: { id, state, pauseReason } }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const cause = lastRefusal(useRequests(id).rows)?.cause
  if (state !== 'paused' || !pauseReason) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t(`deliveries.pauseReason.${pauseReason}`)}
      description={pauseReason === 'provider-refuses' && cause ? <CauseWords cause={cause} /> : undefined}
    />
  )
}
