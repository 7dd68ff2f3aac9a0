import { useTranslation } from 'react-i18next'
import { ClampedText } from '../../../components/ClampedText.tsx'
import { formatBytes, useLanguage } from '../../../components/format.ts'
import { ResourceThumb } from '../../../components/resources/ResourceThumb.tsx'
import styles from './Resources.module.css'
import { SameFile } from './SameFile.tsx'
import { UploadActions } from './UploadActions.tsx'
import { type Progress, UploadProgress } from './UploadProgress.tsx'
import { UploadWords } from './UploadWords.tsx'
import type { Upload } from './upload.ts'
import type { Uploads } from './uploads.ts'

interface UploadRowProps {
  upload: Upload
  uploads: Uploads
  progress: Progress | undefined
}

/** One file: what it is, how far it has come or what became of it, and what can be done. */
export function UploadRow({ upload, uploads, progress }: UploadRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { key, name, file, kind, state, same, thumbnail } = upload
  return (
    <li className={styles['row']} data-state={state}>
      <ResourceThumb fileName={name} thumbnail={thumbnail ?? null} />
      <div className={styles['what']}>
        <ClampedText text={name} oneLine />
        <span className="quiet">
          {kind && `${t(`resources.kinds.${kind}`)} · `}
          {formatBytes(file.size, language)}
        </span>
        {state === 'sending' && <UploadProgress upload={upload} progress={progress} />}
        {state === 'ready' && same && (
          <SameFile
            resource={same}
            isAgain={upload.again}
            onChange={(again) => uploads.setAgain(key, again)}
            name={name}
          />
        )}
        <UploadWords upload={upload} />
      </div>
      <UploadActions upload={upload} uploads={uploads} />
    </li>
  )
}
