import { useTranslation } from 'react-i18next'
import type { Resource } from '#shared/contract/resources.ts'
import { ClampedText } from '../../../components/ClampedText.tsx'
import { formatBytes, useLanguage } from '../../../components/format.ts'
import { ResourceThumb } from '../../../components/resources/ResourceThumb.tsx'
import styles from './Resources.module.css'

/** A file by its looks and name, with its kind and size. */
export function FileCell({ resource: { fileName, thumbnail, kind, bytes } }: { resource: Resource }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <span className={styles['file']}>
      <ResourceThumb fileName={fileName} thumbnail={thumbnail} />
      <span className={styles['what']}>
        <ClampedText text={fileName} />
        <span className="quiet">
          {t(`resources.kinds.${kind}`)} · {bytes === null ? t('uploads.byHand') : formatBytes(bytes, language)}
        </span>
      </span>
    </span>
  )
}
