import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { perRequest } from '#shared/domain/provider.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { OutcomeCounts } from '../../components/OutcomeTag.tsx'
import styles from './Delivery.module.css'
import { doneRecipients, doneRequests } from './progress.ts'
import { usePaceWords } from './use-pace-words.ts'

/** Requests done out of all and how fast; without a link to the core, what was known last and that it is not known now. */
export function RunProgress({ delivery, isLost }: { delivery: Delivery; isLost: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const descriptor = useDescriptor(delivery.provider)
  const pace = usePaceWords()(delivery.pace)
  const { counts, requestCount, audience } = delivery
  const n = (count: number) => formatCount(count, language)
  const done = doneRequests(delivery)
  const figures = { done: n(done), total: n(requestCount) }
  if (isLost) {
    return (
      <div role="status">
        <p>
          <strong>{t('deliveries.lost.title')}</strong>
        </p>
        <p className="quiet">{t('deliveries.lost.run', figures)}</p>
      </div>
    )
  }
  const progress = t('deliveries.progress', figures)
  const { size } = audience
  const most = descriptor ? perRequest(descriptor, audience.kind) : 1
  const people =
    size !== null && requestCount > 1 && most > 1
      ? [
          t('deliveries.peopleDone', {
            done: n(doneRecipients({ ...delivery, audience: { size } }, most)),
            total: n(size),
          }),
        ]
      : []
  return (
    <div>
      <p className={styles['row']}>
        <span>{progress}</span>
        <span className="quiet">{[...people, ...pace].join(' · ')}</span>
      </p>
      <Progress
        percent={requestCount === 0 ? 0 : (done / requestCount) * 100}
        showInfo={false}
        strokeColor="var(--accent)"
        aria-label={progress}
      />
      {done > 0 && <OutcomeCounts counts={counts} />}
    </div>
  )
}
