import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/deliveries.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { OutcomeCounts } from '../../components/OutcomeTag.tsx'

/** Requests done out of all; without a link to the core, what was known last and that it is not known now. */
export function RunProgress({ delivery, isLost }: { delivery: Delivery; isLost: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { counts, requestCount } = delivery
  const done = requestCount - counts.planned - counts.inFlight
  const figures = { done: formatCount(done, language), total: formatCount(requestCount, language) }
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
  return (
    <div>
      <p>{progress}</p>
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
