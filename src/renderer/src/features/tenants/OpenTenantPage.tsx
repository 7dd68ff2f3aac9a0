import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { Field } from '#shared/domain/field.ts'
import { dateDoubt, isInstanceName } from '#shared/domain/tenant.ts'
import { useApi } from '../../bridge/api.ts'
import { ChangeForm } from '../../components/calls/ChangeForm.tsx'
import type { FormValue } from '../../components/fields/form.ts'
import { Page, Panel } from '../../components/Panel.tsx'
import { SuplinkGate } from '../../components/suplink/SuplinkGate.tsx'
import { TextLink } from '../../components/TextLink.tsx'
import styles from './Tenants.module.css'

/** Opens a tenant: its name and dates stand in the list before the call leaves. */
export default function OpenTenantPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const like = search.get('like')
  const model = useQuery({
    ...useApi().query.tenants.get.queryOptions({ input: { id: like ?? '' } }),
    enabled: like !== null,
    retry: false,
  })
  const name = model.data?.instanceName ?? ''
  const start = { instanceName: name, startDate: Math.floor(Date.now() / 60_000) * 60 }
  const notice = ({ path }: Field, get: (path: string) => FormValue | undefined): string | undefined => {
    const value = get(path)
    if (path === 'instanceName')
      return typeof value === 'string' && value !== '' && !isInstanceName(value) ? t('tenants.open.oddName') : undefined
    if (typeof value !== 'number') return undefined
    const first = get('startDate')
    if (path === 'endDate' && typeof first === 'number' && value <= first) return t('tenants.open.endFirst')
    const doubt = dateDoubt(value)
    return doubt ? t(`tenants.doubt.${doubt}`) : undefined
  }
  return (
    <SuplinkGate title={t('tenants.open.title')}>
      {(connection, { operations }) => {
        const operation = operations.find(({ id }) => id === 'tenant.opening')
        if (!operation || (like !== null && model.isPending)) return null
        return (
          <Page title={t('tenants.open.title')} note={<TextLink href="/tenants" label={t('tenants.back')} />}>
            <Panel>
              <p className={`quiet ${styles['intro']}`}>{t('tenants.open.text')}</p>
              <ChangeForm
                key={connection.id}
                connection={connection}
                operation={operation}
                label={t('tenants.open.do')}
                start={start}
                aboutOf={(field, { values }) => {
                  const said = notice(field, values.get)
                  return said === undefined ? {} : { notice: said }
                }}
                after={<TextLink href="/tenants" label={t('tenants.open.toList')} />}
              />
            </Panel>
          </Page>
        )
      }}
    </SuplinkGate>
  )
}
