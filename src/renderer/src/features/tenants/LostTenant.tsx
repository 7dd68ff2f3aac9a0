import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tenant } from '#shared/contract/tenants.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { CallProblem } from '../../components/calls/CallProblem.tsx'
import { TypedField } from '../../components/fields/TypedField.tsx'
import { useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import { fieldOf } from './fields.ts'
import styles from './Tenants.module.css'

interface LostTenantProps {
  tenant: Tenant
  descriptor: ProviderDescriptor
}

/** An opening without an answer: how to learn what became of it, and where its id goes once it is found. */
export function LostTenant({ tenant: { id }, descriptor }: LostTenantProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client } = useApi()
  const [tenantId, setTenantId] = useState('')
  const complete = useMutation({ mutationFn: () => client.tenants.complete({ id, tenantId }) })
  const { findOut } = descriptor.operations.find((one) => one.id === 'tenant.opening') ?? {}
  return (
    <Panel title={t('tenants.lost.title')}>
      <div className={styles['form']}>
        {findOut && <p>{sayIn(language, findOut)}</p>}
        <p>{t('tenants.lost.text')}</p>
        <TypedField
          field={fieldOf(descriptor, 'tenant.info', 'tenantId')}
          value={tenantId}
          error={undefined}
          onChange={(value) => setTenantId(typeof value === 'string' ? value : '')}
        />
        <div className={styles['actions']}>
          <Button
            type="primary"
            disabled={tenantId.trim() === ''}
            loading={complete.isPending}
            onClick={() => complete.mutate()}
          >
            {t('tenants.lost.do')}
          </Button>
        </div>
        <div aria-live="polite">{complete.error && <CallProblem error={complete.error} kind="query" />}</div>
      </div>
    </Panel>
  )
}
