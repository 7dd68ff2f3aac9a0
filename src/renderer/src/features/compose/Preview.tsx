import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { Panel } from '../../components/Panel.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Preview.module.css'
import { useAttachmentCheck } from './use-attachment-check.ts'

type Platform = 'ios' | 'android'

interface PreviewProps {
  message: MaximContent['message']
  connection: Connection
}

/** What a phone shows, while it is typed; of a picture only what a check has brought. */
export function Preview({ message, connection }: PreviewProps) {
  const { t } = useTranslation()
  const [platform, setPlatform] = useState<Platform>('ios')
  const options = (['ios', 'android'] as const).map((value) => ({ value, label: t(`compose.preview.${value}`) }))
  return (
    <Panel
      title={t('compose.preview.heading')}
      extra={
        <Segmented
          aria-label={t('compose.preview.platform')}
          options={options}
          value={platform}
          onChange={setPlatform}
        />
      }
    >
      <div className={`${styles['phone']} ${styles[platform]}`}>
        <Notification message={message} connection={connection} />
      </div>
      <p className={styles['note']}>{t('compose.preview.limits')}</p>
    </Panel>
  )
}

function Notification({ message, connection }: PreviewProps) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const { type, title = '', body = '', attachment_url: attachment = '' } = message
  const { found } = useAttachmentCheck(connection.id, attachment)
  if (type === 'cmd') return <p className={styles['nothing']}>{t('compose.preview.nothing')}</p>
  const isEmpty = title.trim() === '' && body.trim() === ''
  return (
    <div className={styles['card']}>
      <div className={styles['head']}>
        <span>{hide(connection.account) || t('compose.preview.app')}</span>
        <span>{t('compose.preview.now')}</span>
      </div>
      {isEmpty ? (
        <p className={styles['hint']}>{t('compose.preview.empty')}</p>
      ) : (
        <>
          <strong>{title}</strong>
          <p>{body}</p>
        </>
      )}
      {type === 'image' && attachment.trim() !== '' && (
        <div className={styles['picture']}>
          {found?.state === 'ok' && found.dataUrl !== null ? (
            <img src={found.dataUrl} alt={t('compose.preview.picture')} />
          ) : (
            t('compose.preview.picture')
          )}
        </div>
      )}
    </div>
  )
}
