import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { formatDuration, useLanguage } from '../../components/format.ts'
import { useNow } from '../../components/Time.tsx'
import { ZonedTimeWords } from '../../components/ZonedTimeWords.tsx'
import styles from './Delivery.module.css'

/** When what waits would leave, and in how long; of one that missed its time, when that was. */
export function LeavesAt({ delivery: { schedule, holdUntil } }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useNow(1_000)
  const at = schedule?.at ?? holdUntil
  if (at === null) return t('common.none')
  const left = at - now
  return (
    <span className={styles['leaves']}>
      {schedule && <ZonedTimeWords at={at} zone={schedule.zone} />}
      <span className="quiet">
        {schedule?.ask ? t('deliveries.asks.missed') : t('schedule.in', { duration: formatDuration(left, language) })}
      </span>
    </span>
  )
}
