import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../bridge/api.ts'
import styles from './Resources.module.css'
import { UploadRow } from './UploadRow.tsx'
import { isMoving, type Upload } from './upload.ts'
import type { Uploads } from './uploads.ts'

/** Files on their way, each in its place until it is put away. */
export function UploadList({ rows, uploads }: { rows: readonly Upload[]; uploads: Uploads }) {
  const { t } = useTranslation()
  const { query } = useApi()
  const isSending = rows.some(({ state }) => state === 'sending')
  const progress = useQuery({ ...query.operations.progress.queryOptions(), enabled: isSending })
  const done = rows.filter(({ state }) => state === 'done').length
  const open = rows.filter(({ state }) => ['failed', 'unknown', 'lost'].includes(state)).length
  const moving = rows.filter(isMoving).length
  return (
    <div>
      <p className={styles['summary']} role="status">
        {t('uploads.summary.files', { count: rows.length })}
        {moving > 0 && ` · ${t('uploads.summary.moving', { count: moving })}`}
        {done > 0 && ` · ${t('uploads.summary.done', { count: done })}`}
        {open > 0 && ` · ${t('uploads.summary.open', { count: open })}`}
      </p>
      <ul className={styles['list']} aria-label={t('uploads.list')}>
        {rows.map((one) => (
          <UploadRow
            key={one.key}
            upload={one}
            uploads={uploads}
            progress={progress.data?.find(({ id }) => id === one.changeId)}
          />
        ))}
      </ul>
    </div>
  )
}
