import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Tenant } from '#shared/contract/tenants.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { ChangeForm } from '../../components/calls/ChangeForm.tsx'
import { useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import styles from './Tenants.module.css'

interface DeleteTenantProps {
  tenant: Tenant & { tenantId: string }
  connection: Connection
  descriptor: ProviderDescriptor
}

/** What can't be undone stands folded in, says what it means, and takes the id typed once more. */
export function DeleteTenant({ tenant: { tenantId }, connection, descriptor }: DeleteTenantProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const operation = descriptor.operations.find(({ id }) => id === 'tenant.delete')
  if (!operation) return null
  return (
    <Panel>
      <details className={styles['delete']}>
        <summary>{t('tenants.delete.title')}</summary>
        {operation.hint && <p>{sayIn(language, operation.hint)}</p>}
        <ChangeForm
          connection={connection}
          operation={operation}
          label={t('tenants.delete.do')}
          start={{ tenantId }}
          shows={() => false}
        />
      </details>
    </Panel>
  )
}
