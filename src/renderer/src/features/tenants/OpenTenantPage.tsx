import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { useApi } from '../../bridge/api.ts'
import { ForProvider } from '../../components/ForProvider.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { TextLink } from '../../components/TextLink.tsx'
import { OpeningForm } from './OpeningForm.tsx'
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
  return (
    <ForProvider provider="suplink" title={t('tenants.open.title')}>
      {(connection, { operations }) => {
        const operation = operations.find(({ id }) => id === 'tenant.opening')
        if (!operation || (like !== null && model.isPending)) return null
        return (
          <Page title={t('tenants.open.title')} note={<TextLink href="/tenants" label={t('tenants.back')} />}>
            <Panel>
              <p className={`quiet ${styles['intro']}`}>{t('tenants.open.text')}</p>
              <OpeningForm
                key={connection.id}
                connection={connection}
                operation={operation}
                name={model.data?.instanceName ?? ''}
              />
            </Panel>
          </Page>
        )
      }}
    </ForProvider>
  )
}
