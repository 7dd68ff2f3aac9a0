import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { useIsLocked } from '../../../bridge/queries.ts'
import { ClampedText } from '../../../components/ClampedText.tsx'
import { ConnectionWords } from '../../../components/ConnectionWords.tsx'
import { CallPreview } from '../../../components/calls/CallPreview.tsx'
import { formatBytes, useLanguage } from '../../../components/format.ts'
import { List } from '../../../components/List.tsx'
import { SendButton } from '../../../components/SendButton.tsx'
import { StageSheet } from '../../../components/sending/StageSheet.tsx'
import { UnlockNote } from '../../../components/UnlockNote.tsx'
import styles from './Resources.module.css'
import type { Upload } from './upload.ts'

interface UploadReviewProps {
  connection: Connection
  operation: Operation
  rows: readonly Upload[]
  onClose: () => void
  onConfirm: () => void
}

/** The last look at a batch: which files, where to, with which call. One press uploads them. */
export function UploadReview({ connection, operation, rows, onClose, onConfirm }: UploadReviewProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { stage, name } = connection
  const isLocked = useIsLocked(stage)
  const [first] = rows
  const all = { count: rows.length, size: formatBytes(sum(rows), language) }
  return (
    <StageSheet
      stage={stage}
      title={t(`uploads.review.title.${stage}`)}
      back={t('uploads.review.back')}
      isBound={false}
      onClose={onClose}
      note={t('uploads.review.note')}
      choices={null}
      action={
        <SendButton stage={stage} disabled={isLocked} onClick={onConfirm}>
          {t(`uploads.review.do.${stage}`, { count: rows.length })}
        </SendButton>
      }
    >
      <div className={styles['largest']}>
        <strong>{t('uploads.review.all', all)}</strong>
        <span>
          {t('uploads.review.to')} <ConnectionWords name={name} stage={stage} />
        </span>
        <code className="quiet">{connection.baseUrl}</code>
      </div>
      <List<Upload>
        label={t('uploads.review.files')}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { title: t('resources.list.name'), wide: true, cell: (row) => <ClampedText text={row.name} /> },
          {
            title: t('uploads.columns.kind'),
            short: true,
            cell: ({ kind }) => (kind === null ? t('common.none') : t(`resources.kinds.${kind}`)),
          },
          {
            title: t('resources.list.size'),
            numeric: true,
            cell: ({ file }) => formatBytes(file.size, language),
          },
        ]}
      />
      {first && (
        <div>
          <CallPreview connection={connection} operation={operation} values={{ get: () => named(first) }} />
          {rows.length > 1 && <p className="quiet">{t('uploads.review.others')}</p>}
        </div>
      )}
      {isLocked && <UnlockNote title={t('calls.unlockFirst')} />}
    </StageSheet>
  )
}

const sum = (rows: readonly Upload[]): number => rows.reduce((bytes, { file }) => bytes + file.size, 0)

/** The preview tells a file's name and nothing else of it. */
const named = ({ name }: Upload): File => new File([], name)
