import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Tenant } from '#shared/contract/tenants.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { endDoubt, secondsIn } from '#shared/domain/tenant.ts'
import { ChangeForm } from '../../components/calls/ChangeForm.tsx'
import type { FormValue } from '../../components/fields/form.ts'
import { Panel } from '../../components/Panel.tsx'
import { useNow } from '../../components/Time.tsx'
import styles from './Tenants.module.css'
import { useDateWords } from './use-date-words.ts'

interface ActionProps {
  tenant: Tenant & { tenantId: string }
  connection: Connection
  descriptor: ProviderDescriptor
}

/** Another end: the old and the new one side by side; one that shortens takes the id typed once more, and says so. */
export function RenewTenant({ tenant: { tenantId, endDate }, connection, descriptor }: ActionProps) {
  const { t } = useTranslation()
  const words = useDateWords()
  const [wasRefused, setRefused] = useState(false)
  const now = useNow(60_000)
  const operation = descriptor.operations.find(({ id }) => id === 'tenant.renew')
  if (!operation) return null
  const present = secondsIn(endDate)
  const isEarlier = (end: FormValue | undefined) => typeof end === 'number' && present !== null && end < present
  return (
    <Panel title={t('tenants.renew.title')}>
      <ChangeForm
        connection={connection}
        operation={operation}
        label={t('tenants.renew.do')}
        start={{ tenantId }}
        shows={({ path }, { values }) =>
          path === 'endDate' || (path === 'confirmEarlier' && (wasRefused || isEarlier(values.get('endDate'))))
        }
        aboutOf={({ path }, { values }) => {
          const value = values.get(path)
          const doubt = path === 'endDate' && typeof value === 'number' ? endDoubt(value, now) : null
          return doubt ? { notice: t(`tenants.doubt.${doubt}`) } : {}
        }}
        onAnswer={({ cause }) =>
          setRefused(cause.code === 'suplink.renew-shortens' || cause.code === 'suplink.renew-unchecked')
        }
      >
        {({ values }) => {
          const end = values.get('endDate')
          if (typeof end !== 'number') return null
          return (
            <div className={styles['dates']}>
              <div>{t('tenants.renew.change', { old: words(endDate).full, next: words(String(end)).full })}</div>
              {isEarlier(end) && <strong className={styles['doubt']}>{t('tenants.renew.shortens')}</strong>}
            </div>
          )
        }}
      </ChangeForm>
    </Panel>
  )
}
