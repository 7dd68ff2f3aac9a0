import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Answer } from '#shared/domain/operation.ts'
import { dailyChart } from '#shared/domain/statistics/daily-table.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { CallProblem } from '../../components/calls/CallProblem.tsx'
import { ChartPanel } from '../../components/charts/ChartPanel.tsx'
import { Empty } from '../../components/Empty.tsx'
import { useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Statistics.module.css'

const freshMs = 30_000

interface OneChart {
  title: string
  /** Which figures of the answer, counted from 0. */
  columns: readonly number[]
}

interface DailyChartsProps {
  connection: Connection
  operation: string
  topic?: string
  charts: readonly OneChart[]
  empty: { title: string; text: string }
}

/** Figures that the provider keeps by day, asked for when they are looked at. */
export function DailyCharts({ connection, operation, topic, charts, empty }: DailyChartsProps) {
  const { t } = useTranslation()
  const asked = useQuery({
    ...useApi().query.operations.call.queryOptions({
      input: { connectionId: connection.id, operation, input: topic === undefined ? {} : { topic_id: topic } },
    }),
    staleTime: freshMs,
  })
  const retry = (
    <Button size="small" loading={asked.isFetching} onClick={() => void asked.refetch()}>
      {t('devices.again')}
    </Button>
  )
  const table = asked.data?.tables[0]
  if (asked.isLoading)
    return (
      <p className="quiet" role="status">
        {t('devices.asking')}
      </p>
    )
  if (asked.error && !asked.data)
    return (
      <div className={styles['stack']}>
        <CallProblem error={asked.error} kind="query" />
        <div>{retry}</div>
      </div>
    )
  if (asked.data && (!asked.data.done || !table))
    return <Alert type="error" showIcon title={<CauseWords cause={asked.data.cause} />} action={retry} />
  if (!table) return null
  return charts.map((chart) => <DailyChart key={chart.title} table={table} chart={chart} topic={topic} empty={empty} />)
}

interface DailyChartProps {
  table: Answer['tables'][number]
  chart: OneChart
  topic: string | undefined
  empty: { title: string; text: string }
}

function DailyChart({ table, chart, topic, empty }: DailyChartProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const { title, columns } = chart
  const named = topic === undefined ? title : t('deliveries.named', { name: title, value: hide(topic) })
  const data = useMemo(() => {
    const [day, ...names] = table.columns.map((column) => sayIn(language, column))
    const words = { title: named, axis: day ?? '', unit: t('figures.unit.devices') }
    return dailyChart({ names, rows: table.rows }, columns, words)
  }, [table, columns, named, language, t])
  return (
    <Panel>
      <ChartPanel data={data} kind="line" empty={<Empty {...empty} />} />
    </Panel>
  )
}
