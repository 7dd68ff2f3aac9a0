import { useTranslation } from 'react-i18next'
import { useNow } from '../../components/Time.tsx'
import styles from './Delivery.module.css'

/** How long a delivery still waits. Without a link to the core nobody here knows, so nothing counts on. */
export function HoldCountdown({ until, isLost }: { until: number | null; isLost: boolean }) {
  const { t } = useTranslation()
  const now = useNow(200)
  if (isLost) {
    return (
      <div role="status">
        <p className={styles['big']}>{t('deliveries.lost.title')}</p>
        <p className="quiet">{t('deliveries.lost.hold')}</p>
      </div>
    )
  }
  const seconds = Math.max(0, Math.ceil(((until ?? now) - now) / 1000))
  return (
    <>
      <p className={styles['big']} role="timer">
        {seconds > 0 ? t('deliveries.hold.title', { seconds }) : t('deliveries.hold.starting')}
      </p>
      <p className="quiet">{t('deliveries.hold.text')}</p>
    </>
  )
}
