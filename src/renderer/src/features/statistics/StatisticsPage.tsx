import { useInfiniteQuery } from '@tanstack/react-query'
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
import { Page, Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'

/** Deliveries of which a provider keeps counters, newest first. */
export default function StatisticsPage() {
  const { t } = useTranslation()
  const pages = useInfiniteQuery(
    useApi().query.deliveries.list.infiniteOptions({
      input: (cursor: string | null) => ({ tab: 'with-statistics' as const, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.cursor,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.items)
  return (
    <Page title={t('statistics.title')}>
      <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />
      {rows && (
        <Panel>
          {rows.length === 0 ? (
            <Empty
              title={t('statistics.empty.title')}
              text={t('statistics.empty.text')}
              action={{ label: t('statistics.empty.action'), href: '/compose/new' }}
            />
          ) : (
            <List
              label={t('statistics.title')}
              rows={rows}
              keyOf={(row) => row.id}
              columns={[
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
          )}
          <MoreButton pages={pages} />
        </Panel>
      )}
    </Page>
  )
}
