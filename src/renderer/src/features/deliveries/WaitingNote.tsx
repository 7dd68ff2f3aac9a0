import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useLanguage } from '../../components/format.ts'
import { useNow } from '../../components/Time.tsx'

interface WaitingNoteProps {
  until: number
  trouble: Delivery['lastTrouble']
}

/** That a run gives the provider time before the next attempt, why, and how long. */
export function WaitingNote({ until, trouble }: WaitingNoteProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useNow(500)
  const seconds = Math.ceil((until - now) / 1_000)
  if (seconds <= 0) return null
  const why = trouble ? sayIn(language, trouble.title) : t('deliveries.pace.waits')
  return <Alert type="info" showIcon title={t('deliveries.pace.waitingUntil', { why, seconds })} />
}
