import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { MoreButton } from '../../components/MoreButton.tsx'
import { OutcomeTag } from '../../components/OutcomeTag.tsx'
import { Panel } from '../../components/Panel.tsx'
import { AskAgain } from './AskAgain.tsx'
import styles from './Delivery.module.css'
import { ResendButton } from './ResendButton.tsx'
import { UntracedIds } from './UntracedIds.tsx'
import { useRequests } from './use-requests.ts'

/** That an outcome is not known, and what can be done: first what can't duplicate, last and apart what can. */
export function UnknownPanel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const repeats = useDescriptor(delivery.provider)?.repeats ?? 'none'
  const { pages, rows } = useRequests(delivery.id, 'unknown')
  const untraced = rows.filter(({ taskId }) => taskId === null)
  return (
    <Panel
      title={
        <span className={styles['row']}>
          <OutcomeTag outcome="unknown" /> {t('deliveries.unknown.title')}
        </span>
      }
    >
      <p>{t('deliveries.unknown.intro')}</p>
      <ol className={styles['ways']}>
        <li>
          <h3>{t('deliveries.unknown.statistics.title')}</h3>
          {untraced.length < rows.length && (
            <p className={styles['row']}>
              {t('deliveries.unknown.statistics.text')}
              <Link href={`/statistics/${delivery.id}`} asChild>
                <Button size="small">{t('deliveries.openStatistics')}</Button>
              </Link>
            </p>
          )}
          {untraced.length > 0 && <UntracedIds ids={untraced.map(({ requestId }) => requestId)} />}
        </li>
        {repeats !== 'none' && !delivery.cleared && (
          <li>
            <h3>{t('deliveries.unknown.again.title')}</h3>
            <p>{t(`deliveries.unknown.again.text.${repeats}`)}</p>
            <ul className={styles['requests']}>
              {rows.map((request) => (
                <AskAgain key={request.id} request={request} repeats={repeats} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </li>
        )}
      </ol>
      {delivery.state === 'settled' && !delivery.cleared && (
        <div className={styles['apart']}>
          <p>{t('deliveries.unknown.resend.text')}</p>
          <ResendButton
            deliveryId={delivery.id}
            outcomes={['unknown']}
            label={t('deliveries.unknown.resend.action')}
            warning={t('deliveries.unknown.resend.warning')}
          />
        </div>
      )}
    </Panel>
  )
}
