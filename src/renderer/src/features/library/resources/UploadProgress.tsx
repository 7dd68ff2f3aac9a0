import { useTranslation } from 'react-i18next'
import { formatBytes, formatDuration, useLanguage } from '../../../components/format.ts'
import styles from './Resources.module.css'
import type { Upload } from './upload.ts'

/** Bytes of a file, and how many of them have left. */
export interface Progress {
  bytes: number
  sent: number
}

/** How far a file has left, how fast, and for how long it will go on. */
export function UploadProgress({ upload, progress }: { upload: Upload; progress: Progress | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { name, file, startedAt } = upload
  const sent = progress?.sent ?? 0
  const seconds = startedAt === null ? 0 : (Date.now() - startedAt) / 1_000
  const rate = seconds > 0 ? sent / seconds : 0
  const size = (bytes: number) => formatBytes(bytes, language)
  const isRunning = sent > 0 && sent < file.size
  return (
    <div className={styles['progress']}>
      <progress max={file.size} value={sent} aria-label={t('uploads.progress.label', { name })} />
      <span className="quiet">
        {sent >= file.size && sent > 0
          ? t('uploads.progress.answer')
          : t('uploads.progress.sent', { sent: size(sent), all: size(file.size) })}
        {isRunning && ` · ${t('uploads.progress.rate', { rate: size(Math.round(rate)) })}`}
        {isRunning &&
          rate > 0 &&
          ` · ${t('uploads.progress.left', { time: formatDuration(((file.size - sent) / rate) * 1_000, language) })}`}
      </span>
    </div>
  )
}
