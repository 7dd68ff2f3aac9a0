import { useTranslation } from 'react-i18next'
import { Page, Panel } from '../../components/Panel.tsx'
import { AudienceTable } from './AudienceTable.tsx'
import { TemplatePanel } from './TemplatePanel.tsx'

/** What is kept to be used again. */
export default function LibraryPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('audiences.library.title')}>
      <TemplatePanel />
      <Panel title={t('audiences.library.heading')}>
        <AudienceTable />
      </Panel>
    </Page>
  )
}
