import { useTranslation } from 'react-i18next'
import type { Resource } from '#shared/contract/resources.ts'
import { ClampedText } from '../../../components/ClampedText.tsx'
import { formatBytes, useLanguage } from '../../../components/format.ts'
import { ResourceThumb } from '../../../components/resources/ResourceThumb.tsx'
import { Time } from '../../../components/Time.tsx'
import styles from './Suplink.module.css'

interface ChosenResourceProps {
  id: number
  /** Null for one that was not uploaded from here, undefined until that is known. */
  resource: Resource | null | undefined
}

/** What the message shows: a file by its name and looks, or the bare id. */
export function ChosenResource({ id, resource }: ChosenResourceProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (resource === undefined) return null
  if (resource === null) return <span>{t('resources.elsewhere', { id })}</span>
  const { fileName, bytes, uploadedAt, thumbnail } = resource
  return (
    <span className={styles['chosen']}>
      <ResourceThumb fileName={fileName} thumbnail={thumbnail} />
      <span className={styles['words']}>
        <ClampedText text={fileName} oneLine />
        <span className="quiet">
          {bytes !== null && `${formatBytes(bytes, language)} · `}
          <Time at={uploadedAt} /> · {t('resources.id', { id })}
        </span>
      </span>
    </span>
  )
}
