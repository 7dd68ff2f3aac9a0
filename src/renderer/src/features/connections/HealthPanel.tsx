import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Connection, ConnectionHealth } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { formatDuration, useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'
import styles from './Health.module.css'
import { TokenPanel } from './TokenPanel.tsx'

/** How a connection has done of late, and the token that it uses now. */
export function HealthPanel({ connection: { id, provider } }: { connection: Connection }) {
  const { t } = useTranslation()
  const read = useQuery(useApi().query.connections.health.queryOptions())
  const health = read.data?.find(({ connectionId }) => connectionId === id)
  return (
    <Panel title={t('connectionCare.health.title')}>
      <ErrorNote error={read.error} />
      {health && <Facts health={health} />}
      <p className="quiet">{t('connectionCare.health.hint')}</p>
      {provider === 'forward' && (
        <div className={styles['token']}>
          <h3>{t('connections.token.title')}</h3>
          <TokenPanel connectionId={id} />
        </div>
      )}
    </Panel>
  )
}

function Facts({ health: { lastSuccess, lastTrouble, clockOffset } }: { health: ConnectionHealth }) {
  const { t } = useTranslation()
  return (
    <dl className={styles['facts']}>
      <dt>{t('connectionCare.health.success')}</dt>
      <dd>{lastSuccess ? <When end={lastSuccess} /> : t('connectionCare.health.none')}</dd>
      <dt>{t('connectionCare.health.trouble')}</dt>
      <dd>
        {lastTrouble ? (
          <>
            <When end={lastTrouble} />
            <CauseWords cause={lastTrouble.cause} />
          </>
        ) : (
          t('connectionCare.health.noTrouble')
        )}
      </dd>
      <dt>{t('connectionCare.health.clock')}</dt>
      <dd>
        <ClockWords offset={clockOffset} />
      </dd>
    </dl>
  )
}

function When({ end: { at, deliveryId } }: { end: NonNullable<ConnectionHealth['lastSuccess']> }) {
  const { t } = useTranslation()
  return (
    <span className={styles['when']}>
      <Time at={at} relative />
      {deliveryId !== null && <Link href={`/deliveries/${deliveryId}`}>{t('connectionCare.health.see')}</Link>}
    </span>
  )
}

function ClockWords({ offset }: { offset: number | null }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (offset === null) return t('connectionCare.health.clockUnknown')
  if (offset === 0) return t('connectionCare.health.clockSame')
  const duration = formatDuration(Math.abs(offset), language)
  return t(offset > 0 ? 'connectionCare.health.clockAhead' : 'connectionCare.health.clockBehind', { duration })
}
