import { useTranslation } from 'react-i18next'
import type { Pace } from '#shared/contract/delivery-views.ts'
import { formatDuration, useLanguage } from '../../components/format.ts'

/** How fast a run goes and how long it will take; what is not known is left out. */
export function usePaceWords(): (pace: Pace | null) => string[] {
  const { t } = useTranslation()
  const language = useLanguage()
  return (pace) => {
    if (pace === null) return []
    const { perSecond, secondsLeft } = pace
    const n = perSecond.toLocaleString(language, { maximumFractionDigits: 1 })
    return [
      ...(perSecond > 0 ? [t('deliveries.pace.rate', { n })] : []),
      ...(secondsLeft === null || secondsLeft === 0
        ? []
        : [t('deliveries.pace.left', { duration: formatDuration(roughly(secondsLeft) * 1_000, language) })]),
    ]
  }
}

/** Seconds without a precision that nobody has. */
function roughly(seconds: number): number {
  if (seconds < 10) return seconds
  if (seconds < 90) return Math.ceil(seconds / 5) * 5
  return Math.ceil(seconds / 60) * 60
}
