import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import styles from './Delivery.module.css'
import { endedAs } from './progress.ts'
import { ResendButton } from './ResendButton.tsx'

type Unreached = Exclude<Outcome, 'accepted' | 'unknown'>

const didNotReach = (outcome: Outcome): outcome is Unreached => outcome !== 'accepted' && outcome !== 'unknown'

/** That some requests surely did not reach the provider, and a new push for those whom they were for. */
export function UnreachedPanel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const ended = endedAs(delivery.counts).filter(([, count]) => count > 0)
  const outcomes = ended.map(([outcome]) => outcome).filter(didNotReach)
  const n = ended.reduce((sum, [outcome, count]) => (didNotReach(outcome) ? sum + count : sum), 0)
  // what was taken back in its hold is a draft again already
  if (n === 0 || delivery.startedAt === null) return null
  return (
    <Panel>
      <div className={styles['bar']}>
        <div>{t('deliveries.unreached.text', { count: n, n: formatCount(n, language) })}</div>
        <ResendButton
          deliveryId={delivery.id}
          outcomes={outcomes}
          label={t('deliveries.unreached.action')}
          warning={t('deliveries.unreached.warning')}
        />
      </div>
    </Panel>
  )
}
