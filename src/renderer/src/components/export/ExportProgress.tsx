import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ExportStep } from '#shared/contract/exports.ts'
import { formatCount, formatDuration, useLanguage } from '../format.ts'

interface ExportProgressProps {
  step: Extract<ExportStep, { kind: 'progress' }>
  /** Since it began. */
  seconds: number
}

/** How many rows are written, how fast, and for how long it will go on. */
export function ExportProgress({ step: { rows, total, share }, seconds }: ExportProgressProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const n = (count: number) => formatCount(Math.round(count), language)
  const words = [
    total === null ? t('exports.progress', { n: n(rows) }) : t('exports.progressOf', { n: n(rows), total: n(total) }),
    ...(seconds > 1 ? [t('exports.rate', { n: n(rows / seconds) })] : []),
    ...(seconds > 1 && share > 0.01 && share < 1
      ? [t('exports.left', { time: formatDuration((seconds / share - seconds) * 1_000, language) })]
      : []),
  ]
  return (
    <>
      <Progress percent={share * 100} showInfo={false} strokeColor="var(--accent)" aria-label={t('exports.running')} />
      <p className="quiet">{words.join(' · ')}</p>
    </>
  )
}
