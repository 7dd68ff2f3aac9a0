import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { stageSchema } from '#shared/domain/stage.ts'
import { countOf, type End, ofStage, type VolumeRow, volumeChart } from '#shared/domain/statistics/volume.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { useSystemInfo } from '../../bridge/queries.ts'
import { ChartPanel } from '../../components/charts/ChartPanel.tsx'
import type { Tone } from '../../components/charts/chart-look.ts'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import { Rate } from '../../components/Rate.tsx'
import { Figure, Figures } from './Figure.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'
import styles from './Statistics.module.css'
import { oneOf, useAddress } from './use-address.ts'
import { usePeriod } from './use-period.ts'

const countedAgainMs = 60_000
const stages = ['all', ...stageSchema.options] as const
const ends = ['accepted', 'partial', 'refused', 'unknown', 'not-sent', 'cancelled', 'open'] as const satisfies End[]
const toneOf = {
  accepted: 'accepted',
  partial: 'waiting',
  refused: 'refused',
  'not-sent': 'secondary',
  unknown: 'unknown',
  cancelled: 'cancelled',
  open: 'accent',
} as const satisfies Record<End, Tone>
const none: VolumeRow[] = []

/** How many pushes there were day by day, by what became of them and by provider. */
export function VolumeTab() {
  const { t } = useTranslation()
  const { get, set } = useAddress()
  const { midnights } = usePeriod()
  const stage = oneOf(stages, get('stage'))
  const counted = useQuery({
    ...useApi().query.statistics.volume.queryOptions({ input: { midnights } }),
    placeholderData: keepPreviousData,
    refetchInterval: countedAgainMs,
  })
  const all = counted.data?.rows ?? none
  const rows = useMemo(() => ofStage(all, stage === 'all' ? null : stage), [all, stage])
  if (counted.error && !counted.data) return <ErrorNote error={counted.error} onRetry={() => void counted.refetch()} />
  if (!counted.data) return null
  return (
    <div className={styles['stack']}>
      <div className={styles['tools']}>
        <PeriodChoice />
        <Segmented
          aria-label={t('figures.stage')}
          value={stage}
          onChange={(value) => set({ stage: value === 'all' ? null : value })}
          options={stages.map((value) => ({
            value,
            label: value === 'all' ? t('figures.allStages') : t(`shell.stage.${value}`),
          }))}
        />
      </div>
      {rows.length === 0 ? (
        <Panel>
          <Empty
            title={t('figures.noVolume.title')}
            text={t('figures.noVolume.text')}
            action={{ label: t('statistics.empty.action'), href: '/compose/new' }}
          />
        </Panel>
      ) : (
        <>
          <Totals rows={rows} />
          <Volume rows={rows} midnights={midnights} by="end" />
          <Volume rows={rows} midnights={midnights} by="provider" />
        </>
      )}
    </div>
  )
}

function Totals({ rows }: { rows: readonly VolumeRow[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const total = countOf(rows, {})
  const count = (n: number) => formatCount(n, language)
  return (
    <Figures>
      <Figure label={t('figures.pushes')} value={count(total)} note={t('figures.pushesNote')} />
      {(['accepted', 'partial', 'refused', 'unknown'] as const).map((end) => {
        const n = countOf(rows, { end })
        return (
          <Figure
            key={end}
            label={t(`common.outcome.${end}`)}
            value={count(n)}
            note={<Rate part={n} whole={total} />}
          />
        )
      })}
    </Figures>
  )
}

interface VolumeProps {
  rows: readonly VolumeRow[]
  midnights: readonly number[]
  by: 'end' | 'provider'
}

function Volume({ rows, midnights, by }: VolumeProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const providers = useSystemInfo().data?.providers
  const { data, tones } = useMemo(() => {
    const words = { title: t(`figures.volume.${by}`), axis: t('figures.day'), unit: t('figures.unit.pushes') }
    const names =
      by === 'end'
        ? ends.map((end) => [end, end === 'open' ? t('common.state.running') : t(`common.outcome.${end}`)] as const)
        : (providers ?? []).map(({ id, name }) => [id, sayIn(language, name)] as const)
    const present = ends.filter((end) => rows.some((row) => row.end === end))
    return {
      data: volumeChart(rows, midnights, by, { ...words, names }),
      tones: by === 'end' ? present.map((end) => toneOf[end]) : [],
    }
  }, [rows, midnights, by, language, providers, t])
  return (
    <Panel>
      <ChartPanel data={data} kind="stacked" tones={tones} />
    </Panel>
  )
}
