import { Segmented } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartData } from '#shared/domain/chart-data.ts'
import { useMask } from '../../masking/use-mask.ts'
import { light } from '../../theme/tokens.ts'
import { ExportMenu } from '../export/ExportMenu.tsx'
import { formatFullTime, formatZone } from '../format.ts'
import { Chart } from './Chart.tsx'
import styles from './Charts.module.css'
import { ChartTable } from './ChartTable.tsx'
import type { ChartKind, Tone } from './chart-look.ts'
import { pictureOf } from './picture.ts'
import { inOtherWords } from './shown-data.ts'
import { useChartLook } from './use-chart-look.ts'

interface ChartPanelProps {
  /** Keep its identity while the figures stay the same: a new one is drawn anew. */
  data: ChartData
  kind: ChartKind
  /** A colour for each series, where colours mean something. Keep its identity. */
  tones?: readonly Tone[]
  /** Shows a time axis as the time that has passed since. */
  since?: number
  /** What there is to say where nothing can be drawn. */
  empty?: ReactNode
  /** Choices about what is shown, below the title. */
  tools?: ReactNode
}

const usualTones: readonly Tone[] = []
const heightOf = ({ axis, series }: ChartData): number =>
  axis.kind === 'name' ? Math.max(220, 72 + (series[0]?.points.length ?? 0) * 56) : 320

/** From when to when; of whole days the days alone, with the zone in which they are days. */
function rangeWords({ from, to }: NonNullable<ChartData['range']>, isExact: boolean): string {
  if (isExact) return `${formatFullTime(from).slice(0, 19)} – ${formatFullTime(to)}`
  return `${formatFullTime(from).slice(0, 10)} – ${formatFullTime(to).slice(0, 10)} (${formatZone(to)})`
}

/** Figures as a chart or, one key away, as a table. Ids that are known are hidden in both while the screen is shared. */
export function ChartPanel({ kind, tones = usualTones, since, empty, tools, ...given }: ChartPanelProps) {
  const { t } = useTranslation()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const data = useShownData(given.data)
  const look = useChartLook(data, { kind, tones, since: since ?? null })
  const range = data.range === null ? '' : rangeWords(data.range, data.axis.kind === 'time')
  const height = heightOf(data)
  /** With title, range of time and legend, in the light theme, whether chart or table is shown. */
  const toPng = () => pictureOf({ data, look: { ...look, palette: light }, range, height })
  const unit = data.series[0]?.unit ?? ''
  const isEmpty = data.series.every(({ points }) => points.every(([, value]) => value === null))
  return (
    <figure className={styles['panel']} aria-label={data.title}>
      <div className={styles['head']}>
        <h2>{data.title}</h2>
        {range !== '' && <span className={styles['range']}>{range}</span>}
        {!isEmpty && <span className={styles['range']}>{t('charts.unit', { unit })}</span>}
        <span className={styles['space']} />
        {!isEmpty && (
          <ExportMenu
            table={(format) => ({ kind: 'chart', format, data: given.data })}
            picture={{ title: data.title, toPng }}
          />
        )}
        {!isEmpty && (
          <Segmented
            aria-label={t('charts.view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'chart', label: t('charts.chart') },
              { value: 'table', label: t('charts.table') },
            ]}
          />
        )}
      </div>
      {tools}
      {isEmpty ? empty : view === 'chart' ? <Chart {...{ data, look, height }} /> : <ChartTable {...{ data, look }} />}
    </figure>
  )
}

/** The same figures in words that may be shown while the screen is shared. */
function useShownData(data: ChartData): ChartData {
  const { isOn, scrub } = useMask()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `scrub` is new every time, and does nothing while the mode is off
  return useMemo(() => (isOn ? inOtherWords(data, scrub) : data), [isOn, data])
}
