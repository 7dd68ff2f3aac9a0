import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApi } from '../../bridge/api.ts'
import { AudienceWords } from '../../components/AudienceWords.tsx'
import { ClampedText } from '../../components/ClampedText.tsx'
import { ConnectionWords } from '../../components/ConnectionWords.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { List } from '../../components/List.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { DeliveryTag } from '../../components/OutcomeTag.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'
import styles from './Statistics.module.css'
import { useAddress } from './use-address.ts'
import { mostCompared, useChosen } from './use-chosen.ts'

/** Deliveries of which a provider keeps counters, newest first; some of them can be ticked to be compared. */
export function DeliveryList() {
  const { t } = useTranslation()
  const { set } = useAddress()
  const chosen = useChosen()
  const pages = useInfiniteQuery(
    useApi().query.deliveries.list.infiniteOptions({
      input: (cursor: string | null) => ({ tab: 'with-statistics' as const, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.cursor,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.items)
  if (!rows) return <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />
  return (
    <Panel>
      {rows.length === 0 ? (
        <Empty
          title={t('statistics.empty.title')}
          text={t('statistics.empty.text')}
          action={{ label: t('statistics.empty.action'), href: '/compose/new' }}
        />
      ) : (
        <>
          <div className={styles['tools']} aria-live="polite">
            <span className="quiet">
              {chosen.ids.length === 0
                ? t('figures.compare.how', { most: mostCompared })
                : t('figures.compare.chosen', { n: chosen.ids.length, most: mostCompared })}
            </span>
            <span className={styles['space']} />
            {chosen.ids.length > 0 && (
              <Button size="small" type="text" onClick={chosen.clear}>
                {t('figures.compare.clear')}
              </Button>
            )}
            <Button size="small" disabled={chosen.ids.length < 2} onClick={() => set({ tab: 'compare' })}>
              {t('figures.compare.do')}
            </Button>
          </div>
          <List
            label={t('statistics.title')}
            rows={rows}
            keyOf={(row) => row.id}
            columns={[
              {
                title: t('figures.compare.tick'),
                cell: (row) => {
                  const isOn = chosen.ids.includes(row.id)
                  return (
                    <Checkbox
                      aria-label={t('figures.compare.tickOf', { title: row.title || t('compose.untitled') })}
                      checked={isOn}
                      disabled={!isOn && chosen.isFull}
                      onChange={() => chosen.turn(row.id, !isOn)}
                    />
                  )
                },
              },
              {
                title: t('deliveries.columns.message'),
                wide: true,
                cell: (row) => (
                  <ClampedText text={row.title || t('compose.untitled')}>
                    <Link href={`/statistics/${row.id}`}>{row.title || t('compose.untitled')}</Link>
                  </ClampedText>
                ),
              },
              { title: t('deliveries.columns.outcome'), cell: (row) => <DeliveryTag compact delivery={row} /> },
              {
                title: t('deliveries.columns.audience'),
                numeric: true,
                cell: (row) => <AudienceWords audience={row.audience} />,
              },
              {
                title: t('deliveries.columns.connection'),
                cell: (row) => <ConnectionWords name={row.connectionName} stage={row.stage} />,
              },
              {
                title: t('deliveries.columns.time'),
                numeric: true,
                cell: (row) => <Time at={row.submittedAt ?? row.createdAt} relative />,
              },
            ]}
          />
        </>
      )}
      <MoreButton pages={pages} />
    </Panel>
  )
}
