import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { oneOf, useAddress } from './use-address.ts'
import { periods } from './use-period.ts'

/** Of how many days the figures are. */
export function PeriodChoice() {
  const { t } = useTranslation()
  const { get, set } = useAddress()
  return (
    <Segmented
      aria-label={t('figures.period')}
      value={oneOf(periods, get('days'))}
      onChange={(days) => set({ days })}
      options={['7', '30', '90'].map((value) => ({ value, label: t('figures.days', { n: value }) }))}
    />
  )
}
