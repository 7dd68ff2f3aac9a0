import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { useDescriptor } from '../../../bridge/queries.ts'
import { Panel } from '../../../components/Panel.tsx'
import { useFilePicker } from '../../../components/use-file-picker.tsx'
import styles from './Resources.module.css'
import { UploadList } from './UploadList.tsx'
import { UploadReview } from './UploadReview.tsx'
import { isWanted } from './upload.ts'
import { uploadOperation } from './uploads.ts'
import { useFileDrop } from './use-file-drop.ts'
import { useUploads } from './use-uploads.ts'

/** Where files are dropped, pasted or chosen, looked at together, and uploaded. */
export function UploadPanel({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const { rows, uploads } = useUploads(connection.id)
  const [reviewed, setReviewed] = useState<readonly string[] | null>(null)
  const operation = useDescriptor(connection.provider)?.operations.find(({ id }) => id === uploadOperation)
  const take = useCallback((files: File[]) => uploads.add(connection.id, files), [uploads, connection.id])
  const picker = useFilePicker({ label: t('uploads.choose'), isMultiple: true, onFiles: take })
  const isOver = useFileDrop(take, reviewed !== null)
  const wanted = rows.filter(isWanted)
  const inReview = rows.filter(({ key }) => reviewed?.includes(key))
  return (
    <Panel title={t('uploads.heading')}>
      <div className={styles['drop']} data-over={isOver}>
        <span className={styles['dropWords']}>
          <strong>{t(isOver ? 'uploads.drop.release' : 'uploads.drop.title')}</strong>
          <span className="quiet">{t('uploads.drop.hint')}</span>
        </span>
        <Button onClick={picker.open}>{t('uploads.choose')}</Button>
        {picker.input}
      </div>
      {rows.length > 0 && <UploadList rows={rows} uploads={uploads} />}
      {wanted.length > 0 && (
        <div className={styles['next']}>
          <Button type="primary" onClick={() => setReviewed(wanted.map(({ key }) => key))}>
            {t('uploads.toReview', { count: wanted.length })}
          </Button>
          <span className="quiet">{t('uploads.nothingYet')}</span>
        </div>
      )}
      {reviewed && operation && (
        <UploadReview
          connection={connection}
          operation={operation}
          rows={inReview}
          onClose={() => setReviewed(null)}
          onConfirm={() => {
            uploads.begin(reviewed, connection.updatedAt)
            setReviewed(null)
          }}
        />
      )}
    </Panel>
  )
}
