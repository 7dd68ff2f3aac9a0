import { useTranslation } from 'react-i18next'
import { useAttachmentCheck } from '../use-attachment-check.ts'
import styles from './Picture.module.css'

interface PictureProps {
  connectionId: string
  address: string
  isSmall?: boolean
  /** The same picture stands elsewhere, with its name. */
  isRepeated?: boolean
}

/** The picture of a message, of which nothing is shown but what a check has brought. */
export function Picture({ connectionId, address, isSmall = false, isRepeated = false }: PictureProps) {
  const { t } = useTranslation()
  const { found } = useAttachmentCheck(connectionId, address)
  return (
    <div className={`${styles['picture']} ${isSmall ? styles['small'] : ''}`}>
      {found?.state === 'ok' && found.dataUrl !== null ? (
        <img src={found.dataUrl} alt={isRepeated ? '' : t('preview.picture')} />
      ) : (
        <span>{t('preview.picture')}</span>
      )}
    </div>
  )
}
