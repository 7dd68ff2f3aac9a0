import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { endedAs } from './progress.ts'

interface OutcomeFilterProps {
  delivery: Pick<Delivery, 'counts' | 'requestCount'>
  value: Outcome | undefined
  onChange: (outcome: Outcome | undefined) => void
}

/** Which requests are listed, with how many there are; nothing while all are alike. */
export function OutcomeFilter({ delivery: { counts, requestCount }, value, onChange }: OutcomeFilterProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const present = endedAs(counts).filter(([outcome, count]) => count > 0 || outcome === value)
  if (requestCount < 2 || (present.length < 2 && value === undefined && present[0]?.[1] === requestCount)) return null
  const chips = [['all', requestCount] as const, ...present]
  return (
    <Segmented
      aria-label={t('deliveries.filter.label')}
      value={value ?? 'all'}
      options={chips.map(([outcome, count]) => ({
        value: outcome,
        label: `${outcome === 'all' ? t('deliveries.filter.all') : t(`common.outcome.${outcome}`)} ${formatCount(count, language)}`,
      }))}
      onChange={(chosen) => onChange(chosen === 'all' ? undefined : (chosen as Outcome))}
    />
  )
}
