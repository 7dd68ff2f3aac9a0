import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Panel } from '../../components/Panel.tsx'
import styles from './Library.module.css'
import { ExportTemplates, ImportTemplates } from './TemplateFiles.tsx'
import { TemplateTable } from './TemplateTable.tsx'

/** Messages that are kept to be used again. */
export function TemplatePanel() {
  const { t } = useTranslation()
  const templates = useQuery(useApi().query.templates.list.queryOptions())
  const rows = templates.data
  const words = {
    title: t('templates.empty.title'),
    text: t('templates.empty.text', { example: `{{${t('templates.example')}}}` }),
  }
  return (
    <Panel
      title={t('templates.heading')}
      extra={
        <span className={styles['actions']}>
          <ImportTemplates />
          {rows && rows.length > 0 && (
            <ExportTemplates ids={rows.map(({ id }) => id)}>{t('templates.exportAll')}</ExportTemplates>
          )}
        </span>
      }
    >
      {templates.error && <ErrorNote error={templates.error} onRetry={() => void templates.refetch()} />}
      {rows?.length === 0 && <Empty {...words} />}
      {rows && rows.length > 0 && <TemplateTable rows={rows} />}
    </Panel>
  )
}
