import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { useChooseConnection, useConnections, useSystemInfo } from '../../bridge/queries.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { StageTag } from '../../components/Stage.tsx'
import { useAccountWords } from '../../components/use-account-words.ts'
import { useMask } from '../../masking/use-mask.ts'
import { ExportConnections } from './ExportConnections.tsx'
import { HealthTag } from './HealthTag.tsx'
import { ImportConnections } from './ImportConnections.tsx'

/** The accounts that this console knows. */
export default function ConnectionsPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { url } = useMask()
  const connections = useConnections()
  const providers = useSystemInfo().data?.providers ?? []
  const choose = useChooseConnection()
  const accountWords = useAccountWords()
  const [, navigate] = useLocation()
  const use = (connection: Connection) => {
    choose(connection.id)
    navigate('/compose')
  }
  const providerName = ({ provider }: Connection) => {
    const descriptor = providers.find(({ id }) => id === provider)
    return descriptor ? sayIn(language, descriptor.name) : provider
  }
  const health = useQuery(useApi().query.connections.health.queryOptions()).data
  const actions = (
    <>
      <ImportConnections />
      <ExportConnections connections={connections.data ?? []} />
      <Link href="/connections/new" asChild>
        <Button type="primary">{t('connections.add')}</Button>
      </Link>
    </>
  )
  return (
    <Page title={t('connections.title')} actions={actions}>
      <ErrorNote error={connections.error} />
      {connections.data && (
        <Panel>
          {connections.data.length === 0 ? (
            <Empty title={t('connections.empty.title')} text={t('connections.empty.text')} />
          ) : (
            <List
              label={t('connections.title')}
              rows={connections.data}
              keyOf={(row) => row.id}
              columns={[
                { title: t('connections.columns.name'), wide: true, cell: (row) => <NameCell connection={row} /> },
                { title: t('connections.columns.stage'), short: true, cell: (row) => <StageTag stage={row.stage} /> },
                { title: t('connections.columns.provider'), short: true, cell: providerName },
                {
                  title: t('connections.columns.account'),
                  cell: (row) => <ClampedText text={accountWords(row.provider, row.account)} />,
                },
                {
                  title: t('connections.columns.address'),
                  cell: (row) => (
                    <span className="quiet">
                      <ClampedText text={url(row.baseUrl)} />
                    </span>
                  ),
                },
                {
                  title: t('connectionCare.health.column'),
                  short: true,
                  cell: (row) => <HealthTag health={health?.find(({ connectionId }) => connectionId === row.id)} />,
                },
                {
                  title: t('connections.columns.use'),
                  numeric: true,
                  cell: (row) => (
                    <Button size="small" onClick={() => use(row)} aria-label={`${t('connections.use')}: ${row.name}`}>
                      {t('connections.use')}
                    </Button>
                  ),
                },
              ]}
            />
          )}
        </Panel>
      )}
    </Page>
  )
}

function NameCell({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  return (
    <ClampedText text={connection.name}>
      <Link href={`/connections/${connection.id}`}>{connection.name}</Link>
      {connection.builtIn && <span className="quiet"> · {t('connections.builtIn')}</span>}
    </ClampedText>
  )
}
