import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import { Page, Panel } from '../../components/Panel.tsx'
import { AudienceTable } from './AudienceTable.tsx'
import styles from './Library.module.css'
import { ResourcesTab } from './resources/ResourcesTab.tsx'
import { TemplatePanel } from './TemplatePanel.tsx'

const tabs = ['kept', 'resources'] as const

/** What is kept to be used again; the tab is kept in the address. */
export default function LibraryPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const active = tabs.find((name) => name === search.get('tab')) ?? 'kept'
  return (
    <Page title={t('audiences.library.title')}>
      <Tabs
        activeKey={active}
        onChange={(key) => navigate(key === 'kept' ? '/library' : `/library?tab=${key}`, { replace: true })}
        items={tabs.map((key) => ({
          key,
          label: t(`uploads.tabs.${key}`),
          children: key === 'kept' ? <Kept /> : <ResourcesTab />,
          destroyOnHidden: true,
        }))}
      />
    </Page>
  )
}

function Kept() {
  const { t } = useTranslation()
  return (
    <div className={styles['kept']}>
      <TemplatePanel />
      <Panel title={t('audiences.library.heading')}>
        <AudienceTable />
      </Panel>
    </div>
  )
}
