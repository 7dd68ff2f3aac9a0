import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { Copyable } from '../../components/Copyable.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Panel } from '../../components/Panel.tsx'
import { BackupList } from './BackupList.tsx'
import { BackupProgress } from './BackupProgress.tsx'
import styles from './Settings.module.css'
import { useRestore } from './use-restore.tsx'

/** Backups of everything that the console keeps: made now, listed, restored. */
export function DataPanel() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { query } = useApi()
  const backups = useQuery(query.backups.list.queryOptions())
  const create = useMutation(
    query.backups.create.mutationOptions({ onSuccess: () => void message.success(t('settings.data.created')) }),
  )
  const restore = useRestore()
  if (!backups.data)
    return (
      <Panel title={t('settings.data.heading')}>
        <ErrorNote error={backups.error} />
      </Panel>
    )
  const { folder, items, making } = backups.data
  return (
    <Panel
      title={t('settings.data.heading')}
      extra={
        <Button onClick={() => create.mutate(undefined)} disabled={making !== null || restore.isBusy}>
          {t('settings.data.create')}
        </Button>
      }
    >
      <div className={styles['data']}>
        <div>
          <p className="quiet">{t('settings.data.hint')}</p>
          <Copyable text={folder} />
        </div>
        {making && <BackupProgress share={making.share} />}
        <ErrorNote error={backups.error ?? create.error ?? restore.error} />
        {restore.isReopening && <p role="status">{t('settings.data.restoring')}</p>}
        {items.length === 0 ? (
          <p>{t('settings.data.empty')}</p>
        ) : (
          <BackupList items={items} isBusy={making !== null || restore.isBusy} onRestore={restore.ask} />
        )}
      </div>
    </Panel>
  )
}
