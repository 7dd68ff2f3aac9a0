import { useTranslation } from 'react-i18next'
import type { Tenant } from '#shared/contract/tenants.ts'
import { daysLeft, expiryOf, secondsIn } from '#shared/domain/tenant.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import styles from './Tenants.module.css'
import { useDateWords } from './use-date-words.ts'

interface ExpiryProps {
  tenant: Tenant
  now: number
  /** The day of the end stands elsewhere. */
  isDayTold?: boolean
}

/** When a tenant ends, how many days are left, and how much of its time is over. */
export function Expiry({ tenant, now, isDayTold = false }: ExpiryProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = useDateWords()
  const days = daysLeft(tenant.endDate, now)
  if (days === null) return <span className="quiet">{tenant.endDate ?? t('tenants.unknownDate')}</span>
  const expiry = expiryOf(tenant, now)
  const n = formatCount(Math.max(1, Math.abs(days)), language)
  const left = days > 0 ? t('tenants.left', { n }) : t('tenants.over', { n })
  return (
    <span className={`${styles['end']} ${(expiry && styles[expiry]) ?? ''}`}>
      {!isDayTold && <span>{words(tenant.endDate).day}</span>}
      {tenant.phase !== 'deleted' && <strong>{left}</strong>}
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['fill']} style={{ display: 'block', width: `${100 * spent(tenant, now)}%` }} />
      </span>
    </span>
  )
}

function spent({ startDate, endDate }: Tenant, now: number): number {
  const [start, end] = [secondsIn(startDate), secondsIn(endDate)]
  if (end === null) return 0
  if (start === null || start >= end) return end * 1_000 <= now ? 1 : 0
  return Math.min(1, Math.max(0, (now / 1_000 - start) / (end - start)))
}
