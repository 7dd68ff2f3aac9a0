import { useQueries } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { comparisonChart } from '#shared/domain/statistics/comparison.ts'
import { useApi } from '../../bridge/api.ts'
import { hasCode } from '../../bridge/errors.ts'
import { ChartPanel } from '../../components/charts/ChartPanel.tsx'
import type { Tone } from '../../components/charts/chart-look.ts'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Panel } from '../../components/Panel.tsx'
import { ComparedChannels } from './ComparedChannels.tsx'
import { ComparedList } from './ComparedList.tsx'
import styles from './Statistics.module.css'
import { useChosen } from './use-chosen.ts'

const oldestReadingSeconds = 60
const tones: readonly Tone[] = ['secondary', 'accent', 'accepted']

/** Up to five deliveries side by side. */
export function CompareTab() {
  const { t } = useTranslation()
  const { query } = useApi()
  const chosen = useChosen()
  const deliveries = useQueries({
    queries: chosen.ids.map((id) => query.deliveries.get.queryOptions({ input: { id } })),
  })
  const counters = useQueries({
    queries: chosen.ids.map((deliveryId) =>
      query.statistics.get.queryOptions({ input: { deliveryId, maxAgeSeconds: oldestReadingSeconds } }),
    ),
  })
  const compared = chosen.ids.flatMap((_, index) => {
    const [delivery, statistics] = [deliveries[index]?.data, counters[index]?.data]
    return delivery && statistics ? [{ delivery, statistics }] : []
  })
  const problem = [...deliveries, ...counters].find(({ error }) => error && !hasCode(error, 'NOT_FOUND'))
  // the chart is drawn anew only when what it shows has changed
  const figures = JSON.stringify(
    compared.map(({ delivery, statistics }) => ({
      name: delivery.title || t('compose.untitled'),
      channels: statistics.tasks.read === 0 ? null : statistics.channels,
    })),
  )
  const data = useMemo(
    () =>
      comparisonChart(JSON.parse(figures), {
        title: t('figures.compare.title'),
        axis: t('deliveries.columns.message'),
        unit: t('figures.unit.devices'),
        target: t('statistics.target'),
        sent: t('statistics.sent'),
        received: t('statistics.received'),
      }),
    [figures, t],
  )
  if (chosen.ids.length < 2) {
    const words = { title: t('figures.compare.empty.title'), text: t('figures.compare.empty.text') }
    const href = `/statistics?tab=deliveries${chosen.ids.length > 0 ? `&with=${chosen.ids}` : ''}`
    return (
      <Panel>
        <Empty {...words} action={{ label: t('figures.compare.empty.action'), href }} />
      </Panel>
    )
  }
  return (
    <div className={styles['stack']}>
      <ErrorNote error={problem?.error} onRetry={() => void problem?.refetch()} />
      <div className={styles['tools']}>
        <Link href={`/statistics?tab=deliveries&with=${chosen.ids}`} asChild>
          <Button size="small">{t('figures.compare.change')}</Button>
        </Link>
        {deliveries.some(({ error }) => hasCode(error, 'NOT_FOUND')) && (
          <span className="quiet">{t('figures.compare.gone')}</span>
        )}
      </div>
      <Panel>
        <ChartPanel data={data} kind="bars" tones={tones} empty={<p className="quiet">{t('statistics.waiting')}</p>} />
      </Panel>
      {compared.length > 0 && (
        <>
          <Panel title={t('figures.compare.figures')}>
            <ComparedList compared={compared} />
          </Panel>
          <Panel title={t('figures.compare.channels')}>
            <ComparedChannels compared={compared} />
          </Panel>
        </>
      )}
    </div>
  )
}
