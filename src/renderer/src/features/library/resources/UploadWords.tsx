import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../../bridge/errors.ts'
import { CauseWords } from '../../../components/CauseWords.tsx'
import { Copyable } from '../../../components/Copyable.tsx'
import { OutcomeTag } from '../../../components/OutcomeTag.tsx'
import styles from './Resources.module.css'
import type { Upload } from './upload.ts'

/** Where a file stands, or what became of it and why. */
export function UploadWords({ upload: { state, outcome, cause, error, resourceId } }: { upload: Upload }) {
  const { t } = useTranslation()
  const say = useErrorText()
  if (state === 'reading') return <span className="quiet">{t('uploads.state.reading')}</span>
  if (state === 'waiting') return <span className="quiet">{t('uploads.state.waiting')}</span>
  if (state === 'done')
    return (
      <span className={styles['done']}>
        <OutcomeTag outcome="accepted" />
        <span>
          {t('uploads.state.done')} {resourceId !== null && <Copyable text={resourceId} />}
        </span>
      </span>
    )
  if (state === 'lost')
    return (
      <span className={styles['words']}>
        <OutcomeTag outcome="unknown" />
        <span>{t('uploads.state.lost')}</span>
      </span>
    )
  if (state !== 'failed' && state !== 'unknown') return null
  return (
    <span className={styles['words']}>
      <OutcomeTag outcome={outcome ?? 'not-sent'} />
      {cause ? <CauseWords cause={cause} /> : <span>{say(error)}</span>}
    </span>
  )
}
