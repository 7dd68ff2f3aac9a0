import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { useSystemInfo } from '../../bridge/queries.ts'
import { LoadProblem } from '../../components/LoadProblem.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { RecentChanges } from '../../components/RecentChanges.tsx'
import { StageTag } from '../../components/Stage.tsx'
import { Certificates } from './Certificates.tsx'
import { ConnectionCalls } from './ConnectionCalls.tsx'
import { ConnectionForm } from './ConnectionForm.tsx'
import { DuplicateConnection } from './DuplicateConnection.tsx'
import { HealthPanel } from './HealthPanel.tsx'
import { PracticeFaults } from './PracticeFaults.tsx'
import { RemoveConnection } from './RemoveConnection.tsx'
import { TestAudienceForm } from './TestAudienceForm.tsx'
import { TestConnection } from './TestConnection.tsx'

/** One connection: its test, the provider's calls, its form, and doing away with it. */
export default function ConnectionPage({ id }: { id: string | null }) {
  return id === null ? <NewConnection /> : <EditConnection key={id} id={id} />
}

function NewConnection() {
  const { t } = useTranslation()
  const providers = useSystemInfo().data?.providers
  if (!providers) return null
  return (
    <Page title={t('connections.newTitle')}>
      <Panel>
        <ConnectionForm providers={providers} connection={null} />
      </Panel>
    </Page>
  )
}

function EditConnection({ id }: { id: string }) {
  const { t } = useTranslation()
  const query = useQuery(useApi().query.connections.get.queryOptions({ input: { id } }))
  const providers = useSystemInfo().data?.providers
  const connection = query.data
  const descriptor = providers?.find((provider) => provider.id === connection?.provider)
  const list = { href: '/connections', label: t('connections.toList') }
  if (query.error && !connection)
    return <LoadProblem error={query.error} onRetry={() => void query.refetch()} list={list} />
  if (!connection || !providers) return null
  return (
    <Page
      title={connection.name}
      note={<StageTag stage={connection.stage} />}
      actions={
        connection.builtIn ? undefined : (
          <>
            <DuplicateConnection connection={connection} />
            <RemoveConnection connection={connection} />
          </>
        )
      }
    >
      <Panel title={t('connections.test')}>
        <TestConnection connection={connection} />
      </Panel>
      <HealthPanel connection={connection} />
      <ConnectionCalls connection={connection} providers={providers} />
      <RecentChanges connectionId={id} />
      {connection.provider === 'maxim' && (
        <Panel title={t('certificates.title')}>
          <Certificates connection={connection} />
        </Panel>
      )}
      {connection.builtIn && (
        <Panel title={t('connections.fault.label')}>
          <PracticeFaults provider={connection.provider} />
        </Panel>
      )}
      {descriptor && descriptor.id !== 'forward' && (
        <Panel title={t('connections.testAudience.title')}>
          <TestAudienceForm
            key={JSON.stringify(connection.testAudience)}
            connection={connection}
            descriptor={descriptor}
          />
        </Panel>
      )}
      <Panel title={t('connections.editTitle')}>
        <ConnectionForm providers={providers} connection={connection} />
      </Panel>
    </Page>
  )
}
