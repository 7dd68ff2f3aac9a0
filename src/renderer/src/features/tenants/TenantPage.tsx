import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Tenant } from '#shared/contract/tenants.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { useApi } from '../../bridge/api.ts'
import { useChooseConnection, useConnections, useCurrentConnection, useDescriptor } from '../../bridge/queries.ts'
import { LoadProblem } from '../../components/LoadProblem.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { RecentChanges } from '../../components/RecentChanges.tsx'
import { TextLink } from '../../components/TextLink.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { DeleteTenant } from './DeleteTenant.tsx'
import { LostTenant } from './LostTenant.tsx'
import { RenewTenant } from './RenewTenant.tsx'
import { TenantFacts } from './TenantFacts.tsx'
import { TenantHistory } from './TenantHistory.tsx'

/** One tenant: how it stands, what can be done, what was done. */
export default function TenantPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const tenant = useQuery(useApi().query.tenants.get.queryOptions({ input: { id } }))
  const descriptor = useDescriptor('suplink')
  const current = useCurrentConnection()?.id
  const connection = useConnections().data?.find((one) => one.id === tenant.data?.connectionId)
  const choose = useChooseConnection()

  // the band must show the stage on which these calls would act
  const connectionId = connection?.id
  useEffect(() => {
    if (connectionId !== undefined && current !== undefined && current !== connectionId) choose(connectionId)
  }, [connectionId, current, choose])

  if (tenant.error && !tenant.data) {
    const list = { href: '/tenants', label: t('tenants.back') }
    return <LoadProblem error={tenant.error} onRetry={() => void tenant.refetch()} list={list} />
  }
  if (!tenant.data || !connection || !descriptor || current !== connection.id) return null
  return <TenantDetail tenant={tenant.data} connection={connection} descriptor={descriptor} />
}

interface TenantDetailProps {
  tenant: Tenant
  connection: Connection
  descriptor: ProviderDescriptor
}

function TenantDetail({ tenant, connection, descriptor }: TenantDetailProps) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const { tenantId, changeId, phase, state, instanceName } = tenant
  const about = [tenantId, changeId].filter((one) => one !== null)
  const isKnown = phase === 'known' && tenantId !== null
  return (
    <Page
      title={hide(instanceName || tenantId || '') || t('tenants.unnamed')}
      note={<TextLink href="/tenants" label={t('tenants.back')} />}
    >
      <Panel>
        <TenantFacts tenant={tenant} />
      </Panel>
      {phase === 'lost' && <LostTenant tenant={tenant} descriptor={descriptor} />}
      {state === 'FAILURE' && phase === 'known' && (
        <Panel title={t('tenants.failed.title')}>
          <p>{t('tenants.failed.text')}</p>
          <TextLink href={`/tenants/open?like=${tenant.id}`} label={t('tenants.failed.again')} />
        </Panel>
      )}
      {isKnown && (
        <>
          <RenewTenant tenant={{ ...tenant, tenantId }} connection={connection} descriptor={descriptor} />
          <DeleteTenant tenant={{ ...tenant, tenantId }} connection={connection} descriptor={descriptor} />
        </>
      )}
      {about.length > 0 && (
        <RecentChanges connectionId={connection.id} about={about} title={t('tenants.history.changes')} />
      )}
      <TenantHistory id={tenant.id} />
    </Page>
  )
}
