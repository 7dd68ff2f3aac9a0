import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { AudienceWords } from '../../components/AudienceWords.tsx'
import { formatFullTime } from '../../components/format.ts'
import { useAccountWords } from '../../components/use-account-words.ts'
import { ZonedTimeWords } from '../../components/ZonedTimeWords.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Delivery.module.css'

/** Who sent it to whom, and when. */
export function DeliveryFacts({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const account = useAccountWords()(delivery.provider, delivery.account)
  const { audience, connectionName, operator, submittedAt, settledAt, schedule, contentHash } = delivery
  const values = audience.size === null ? '' : hide(audience.sample.join(', '))
  const isAll = audience.size === audience.sample.length
  const sample = values === '' || isAll ? values : t('deliveries.facts.sample', { values })
  return (
    <dl className={styles['facts']}>
      <dt>{t('deliveries.facts.audience')}</dt>
      <dd>
        <AudienceWords whole audience={audience} /> <span className="quiet">{sample}</span>
      </dd>
      <dt>{t('deliveries.facts.account')}</dt>
      <dd>{[connectionName, account].filter((part) => part !== '').join(' · ')}</dd>
      <dt>{t('deliveries.facts.operator')}</dt>
      <dd>{operator}</dd>
      {delivery.isTest && (
        <>
          <dt>{t('deliveries.facts.isTest')}</dt>
          <dd>{t('deliveries.facts.toTesters')}</dd>
        </>
      )}
      {submittedAt !== null && (
        <>
          <dt>{t('deliveries.facts.submitted')}</dt>
          <dd>{formatFullTime(submittedAt)}</dd>
        </>
      )}
      {schedule && (
        <>
          <dt>{t('deliveries.facts.schedule')}</dt>
          <dd>
            <ZonedTimeWords at={schedule.at} zone={schedule.zone} />
          </dd>
        </>
      )}
      {settledAt !== null && (
        <>
          <dt>{t('deliveries.facts.settled')}</dt>
          <dd>{formatFullTime(settledAt)}</dd>
        </>
      )}
      <dt>{t('deliveries.facts.contentHash')}</dt>
      <dd>
        <code>{contentHash.slice(0, 16)}…</code>
      </dd>
    </dl>
  )
}
