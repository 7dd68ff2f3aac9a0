import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { eventEnds, type TargetRow, targetChart, triedEvents } from '#shared/domain/statistics/targets.ts'
import { useApi } from '../../bridge/api.ts'
import { ConnectionWords } from '../../components/ConnectionWords.tsx'
import { ChartPanel } from '../../components/charts/ChartPanel.tsx'
import type { Tone } from '../../components/charts/chart-look.ts'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Rate } from '../../components/Rate.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'
import styles from './Statistics.module.css'
import { usePeriod } from './use-period.ts'

const tones: readonly Tone[] = ['accepted', 'refused', 'unknown', 'secondary']
const none: TargetRow[] = []

/** What became of forwarded events, target by target. */
export function TargetsTab() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { from, to } = usePeriod()
  const counted = useQuery({
    ...useApi().query.statistics.targets.queryOptions({ input: { from, to } }),
    placeholderData: keepPreviousData,
  })
  const rows = counted.data?.targets ?? none
  const data = useMemo(() => {
    const ends = {
      accepted: t('common.outcome.accepted'),
      refused: t('common.outcome.refused'),
      unknown: t('common.outcome.unknown'),
      notSent: t('common.outcome.not-sent'),
    }
    const words = {
      title: t('figures.targets.title'),
      axis: t('figures.targets.target'),
      unit: t('figures.unit.events'),
    }
    return targetChart(rows, { from, to: to - 1 }, { ...words, ends })
  }, [rows, from, to, t])
  if (counted.error && !counted.data) return <ErrorNote error={counted.error} onRetry={() => void counted.refetch()} />
  if (!counted.data) return null
  const empty = { title: t('figures.targets.empty.title'), text: t('figures.targets.empty.text') }
  return (
    <div className={styles['stack']}>
      <div className={styles['tools']}>
        <PeriodChoice />
      </div>
      <Panel>
        <ChartPanel
          data={data}
          kind="stacked"
          tones={tones}
          empty={<Empty {...empty} action={{ label: t('figures.targets.empty.action'), href: '/targets' }} />}
        />
      </Panel>
      {rows.length > 0 && (
        <Panel title={t('figures.targets.rates')}>
          <List
            label={t('figures.targets.rates')}
            rows={rows}
            keyOf={({ connectionId }) => connectionId}
            columns={[
              {
                title: t('figures.targets.target'),
                wide: true,
                cell: ({ name, stage }) => <ConnectionWords name={name} stage={stage} />,
              },
              {
                title: t('figures.targets.success'),
                numeric: true,
                cell: (row) => <Rate part={row.accepted} whole={triedEvents(row)} />,
              },
              ...eventEnds.map((end) => ({
                title: t(`common.outcome.${end === 'notSent' ? 'not-sent' : end}`),
                numeric: true,
                cell: (row: TargetRow) => formatCount(row[end], language),
              })),
              {
                title: t('common.outcome.cancelled'),
                numeric: true,
                cell: (row) => formatCount(row.cancelled, language),
              },
            ]}
          />
          <p className="quiet">{t('figures.targets.note')}</p>
        </Panel>
      )}
    </div>
  )
}
