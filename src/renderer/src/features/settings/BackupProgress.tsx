import { useMutation } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import styles from './Settings.module.css'

/** How far the backup has come, and the way out. */
export function BackupProgress({ share }: { share: number }) {
  const { t } = useTranslation()
  const cancel = useMutation(useApi().query.backups.cancel.mutationOptions())
  return (
    <div className={styles['making']}>
      <div>
        <p role="status">{t('settings.data.making')}</p>
        <Progress
          percent={share * 100}
          showInfo={false}
          strokeColor="var(--accent)"
          aria-label={t('settings.data.making')}
        />
      </div>
      <Button type="text" onClick={() => cancel.mutate(undefined)}>
        {t('common.cancel')}
      </Button>
    </div>
  )
}
