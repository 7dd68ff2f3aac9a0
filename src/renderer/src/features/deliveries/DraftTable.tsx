import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApi } from '../../bridge/api.ts'
import { useConnections } from '../../bridge/queries.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { ConnectionWords } from '../../components/ConnectionWords.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { List } from '../../components/List.tsx'
import { Time } from '../../components/Time.tsx'

/** Messages that were begun and not sent. */
export function DraftTable() {
  const { t } = useTranslation()
  const drafts = useQuery(useApi().query.drafts.list.queryOptions())
  const connections = useConnections().data ?? []
  if (drafts.error) return <ErrorNote error={drafts.error} />
  if (!drafts.data) return null
  if (drafts.data.length === 0) {
    const words = { title: t('deliveries.empty.drafts.title'), text: t('deliveries.empty.drafts.text') }
    return <Empty {...words} action={{ label: t('deliveries.empty.action'), href: '/compose/new' }} />
  }
  const connectionCell = (id: string) => {
    const connection = connections.find((candidate) => candidate.id === id)
    return connection && <ConnectionWords name={connection.name} stage={connection.stage} />
  }
  return (
    <List
      label={t('deliveries.tabs.drafts')}
      rows={drafts.data}
      keyOf={(row) => row.id}
      columns={[
        {
          title: t('deliveries.columns.message'),
          wide: true,
          cell: (row) => (
            <ClampedText text={row.title || t('compose.untitled')}>
              <Link href={`/compose/${row.id}`}>{row.title || t('compose.untitled')}</Link>
            </ClampedText>
          ),
        },
        { title: t('deliveries.columns.connection'), cell: (row) => connectionCell(row.connectionId) },
        { title: t('deliveries.columns.operator'), cell: (row) => <ClampedText text={row.operator} oneLine /> },
        { title: t('deliveries.columns.saved'), numeric: true, cell: (row) => <Time at={row.updatedAt} relative /> },
      ]}
    />
  )
}
