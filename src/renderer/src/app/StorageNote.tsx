import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../bridge/api.ts'
import { Copyable } from '../components/Copyable.tsx'
import { formatBytes, useLanguage } from '../components/format.ts'
import styles from './Shell.module.css'

/** Says on every screen that nothing can be written and so nothing is sent, and what to do about it. */
export function StorageNote() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const storage = useQuery(useApi().query.system.storage.queryOptions()).data
  if (!storage?.trouble) return null
  const { trouble, folder, neededBytes } = storage
  const room = formatBytes(neededBytes, language)
  return (
    <Alert
      className={styles['note'] ?? ''}
      type="error"
      showIcon
      title={t(`shell.storage.${trouble}.title`)}
      description={
        <>
          <p>{t(`shell.storage.${trouble}.text`, { room })}</p>
          <Copyable text={folder} />
        </>
      }
      action={
        trouble === 'corrupted' && (
          <Button size="small" onClick={() => navigate('/settings')}>
            {t('shell.storage.corrupted.restore')}
          </Button>
        )
      }
    />
  )
}
