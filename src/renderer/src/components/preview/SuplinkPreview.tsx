import { useTranslation } from 'react-i18next'
import type { SuplinkContent } from '#shared/domain/suplink-content.ts'
import { readApps } from '#shared/domain/suplink-settings.ts'
import { useMask } from '../../masking/use-mask.ts'
import { useResource } from '../resources/use-resource.ts'
import styles from './Chat.module.css'
import { MediaBubble } from './MediaBubble.tsx'
import notes from './Notes.module.css'
import { PreviewPanel } from './PreviewPanel.tsx'
import type { PreviewAccount } from './preview-account.ts'
import { TextBubble } from './TextBubble.tsx'

interface SuplinkPreviewProps {
  content: SuplinkContent
  connection: PreviewAccount
}

/** A supLink message in a chat, under the name that the connection's list has for its app. */
export function SuplinkPreview({ content: { appId = '', msg }, connection }: SuplinkPreviewProps) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const app = readApps(connection.settings).apps.find((one) => one.appId === appId.trim())
  const resource = useResource(connection, msg.resourceId)
  const name = app ? hide(app.name) : t('preview.unknownApp')
  return (
    <PreviewPanel note={t('preview.chat')}>
      <div className={styles['chat']}>
        <span className={styles['avatar']} aria-hidden="true">
          {[...name][0]}
        </span>
        <div className={styles['said']}>
          <span className={styles['sender']}>{name}</span>
          {msg.msgType === 'card_msg' || msg.msgType === 'text_msg' ? (
            <TextBubble msg={msg} />
          ) : (
            <MediaBubble kind={msg.msgType} resourceId={msg.resourceId} resource={resource} />
          )}
        </div>
      </div>
      {!app && (
        <p className={notes['quiet']}>{t(appId.trim() === '' ? 'preview.appMissing' : 'preview.appUnlisted')}</p>
      )}
    </PreviewPanel>
  )
}
