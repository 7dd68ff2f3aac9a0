import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { type AttachmentCheck, kindName } from '#shared/domain/attachment.ts'
import { sayIn } from '#shared/domain/text.ts'
import { formatBytes, useLanguage } from '../../components/format.ts'
import styles from './AttachmentFound.module.css'

interface AttachmentFoundProps {
  found: AttachmentCheck | undefined
  isChecking: boolean
}

/** What is at an attachment's address: the picture with its facts, or what is wrong and what to do. */
export function AttachmentFound({ found, isChecking }: AttachmentFoundProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      {found?.state === 'problem' && (
        <div className={styles['problem']}>
          <Alert type="warning" showIcon title={sayIn(language, found.text)} />
        </div>
      )}
      <div role="status">
        {isChecking && <p className={styles['facts']}>{t('attachment.checking')}</p>}
        {found?.state === 'ok' && <Facts found={found} />}
      </div>
    </>
  )
}

function Facts({ found }: { found: Extract<AttachmentCheck, { state: 'ok' }> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { mime, bytes, pixels, dataUrl } = found
  const facts = [
    t(`attachment.kinds.${familyOf(mime)}`, { name: kindName(mime) }),
    ...(pixels ? [t('attachment.pixels', { ...pixels })] : []),
    bytes === null ? t('attachment.overMegabyte') : formatBytes(bytes, language),
    ...(mime.startsWith('image/') && dataUrl === null ? [t('attachment.notShown')] : []),
  ]
  return (
    <div className={styles['facts']}>
      {dataUrl !== null && <img src={dataUrl} alt={t('attachment.alt')} />}
      <span>{facts.join(' · ')}</span>
    </div>
  )
}

const familyOf = (mime: string) => (mime.startsWith('image/') ? 'image' : mime.startsWith('video/') ? 'video' : 'audio')
