import { useTranslation } from 'react-i18next'
import { useMask } from '../../masking/use-mask.ts'
import type { MaximPreviewProps } from './MaximPreview.tsx'
import styles from './Notes.module.css'
import { Notification } from './Notification.tsx'
import { Picture } from './Picture.tsx'
import { Scene } from './Scene.tsx'
import { written } from './written.ts'

/** A MaxIM message in the notification shade of an Android phone, before and after it is pulled open. */
export function AndroidPreview({ content: { message }, connection }: MaximPreviewProps) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const bigText = written(message.big_text)
  const address = message.type === 'image' ? written(message.attachment_url) : ''
  const shown = {
    app: hide(connection.account) || t('preview.app'),
    title: written(message.title),
    body: written(message.body),
  }
  return (
    <>
      <Scene caption={t('preview.collapsed')} platform="android">
        <Notification {...shown} lines="one" />
      </Scene>
      <Scene caption={t('preview.expanded')} platform="android">
        <Notification
          {...shown}
          body={bigText || shown.body}
          lines="ten"
          picture={address !== '' && <Picture connectionId={connection.id} address={address} />}
        />
      </Scene>
      {bigText !== '' && <p className={styles['quiet']}>{t('preview.bigText')}</p>}
    </>
  )
}
