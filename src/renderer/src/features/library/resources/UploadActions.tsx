import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './Resources.module.css'
import { isMoving, type Upload } from './upload.ts'
import type { Uploads } from './uploads.ts'

/** What can be done with one file. */
export function UploadActions({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { t } = useTranslation()
  const { key, name, state } = upload
  const link = { size: 'small', type: 'link' } as const
  return (
    <span className={styles['actions']}>
      {state === 'failed' && (
        <Button {...link} aria-label={t('uploads.retryOf', { name })} onClick={() => uploads.retry(key)}>
          {t('uploads.retry')}
        </Button>
      )}
      {state === 'unknown' && (
        <Button {...link} aria-label={t('uploads.againOf', { name })} onClick={() => uploads.retry(key)}>
          {t('uploads.again')}
        </Button>
      )}
      {state === 'lost' && (
        <Button {...link} aria-label={t('uploads.askOf', { name })} onClick={() => void uploads.ask(key)}>
          {t('uploads.ask')}
        </Button>
      )}
      {(state === 'waiting' || state === 'sending') && (
        <Button {...link} aria-label={t('uploads.cancelOf', { name })} onClick={() => uploads.cancel(key)}>
          {t('common.cancel')}
        </Button>
      )}
      {(!isMoving(upload) || state === 'reading') && (
        <Button
          size="small"
          type="text"
          aria-label={t('uploads.putAwayOf', { name })}
          onClick={() => uploads.remove(key)}
        >
          {t('uploads.putAway')}
        </Button>
      )}
    </span>
  )
}
