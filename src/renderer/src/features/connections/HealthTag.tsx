import { useTranslation } from 'react-i18next'
import type { ConnectionHealth } from '#shared/contract/connections.ts'
import { Time } from '../../components/Time.tsx'
import styles from './Health.module.css'

/** In a list: whether the last push or change of a connection succeeded, and when that was. */
export function HealthTag({ health }: { health: ConnectionHealth | undefined }) {
  const { t } = useTranslation()
  const { lastSuccess = null, lastTrouble = null } = health ?? {}
  if (!lastSuccess && !lastTrouble) return <span className="quiet">{t('connectionCare.health.never')}</span>
  const isWell = (lastSuccess?.at ?? 0) >= (lastTrouble?.at ?? 0)
  return (
    <span className={styles['tag']}>
      <span className={styles[isWell ? 'good' : 'bad']}>
        {isWell ? `✓ ${t('connectionCare.health.well')}` : `✕ ${t('connectionCare.health.ill')}`}
      </span>
      <span className="quiet">
        <Time at={Math.max(lastSuccess?.at ?? 0, lastTrouble?.at ?? 0)} relative />
      </span>
    </span>
  )
}
