import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { type CurvePoint, curveChart } from '#shared/domain/statistics/curve.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { ChartPanel } from '../../components/charts/ChartPanel.tsx'
import type { Tone } from '../../components/charts/chart-look.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import styles from './Statistics.module.css'

const tones: readonly Tone[] = ['secondary', 'accent', 'accepted']
const none: CurvePoint[] = []
const all = 'all'

/** How a delivery's counters grew, from the readings that are kept. */
export function CurvePanel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [channel, setChannel] = useState(all)
  const channels = useDescriptor(delivery.provider)?.channels ?? []
  const read = useQuery(useApi().query.statistics.curve.queryOptions({ input: { deliveryId: delivery.id } }))
  const points = read.data?.points ?? none
  const data = useMemo(
    () =>
      curveChart(points, channel === all ? null : channel, {
        title: t('figures.curve.title'),
        axis: t('figures.curve.time'),
        unit: t('figures.unit.devices'),
        target: t('statistics.target'),
        sent: t('statistics.sent'),
        received: t('statistics.received'),
        notes: t('figures.curve.notes'),
        stalled: t('figures.curve.stalled'),
      }),
    [points, channel, t],
  )
  return (
    <Panel>
      <ErrorNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data && (
        <ChartPanel
          data={data}
          kind="line"
          tones={tones}
          since={delivery.startedAt ?? delivery.createdAt}
          empty={<p className="quiet">{t('figures.curve.empty')}</p>}
          tools={
            points.length > 0 && (
              <div className={styles['tools']}>
                <Select
                  className={styles['select'] ?? ''}
                  aria-label={t('statistics.channel')}
                  value={channel}
                  onChange={setChannel}
                  options={[
                    { value: all, label: t('figures.curve.all') },
                    ...channels.map(({ id, label }) => ({ value: id, label: sayIn(language, label) })),
                  ]}
                />
                <span className="quiet">{t('figures.curve.note')}</span>
              </div>
            )
          }
        />
      )}
    </Panel>
  )
}
