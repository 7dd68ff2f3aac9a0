import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ForProvider } from '../../components/ForProvider.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { TenantList } from './TenantList.tsx'

/** The tenants that this console knows at one supLink. */
export default function TenantsPage() {
  const { t } = useTranslation()
  return (
    <ForProvider provider="suplink" title={t('tenants.title')}>
      {(connection) => (
        <Page
          title={t('tenants.title')}
          note={t('tenants.subtitle')}
          actions={
            <Link href="/tenants/open" asChild>
              <Button>{t('tenants.open.title')}</Button>
            </Link>
          }
        >
          <Panel>
            <TenantList key={connection.id} connection={connection} />
          </Panel>
        </Page>
      )}
    </ForProvider>
  )
}
