import { useTranslation } from 'react-i18next'
import { readBadge } from '#shared/domain/maxim-badge.ts'
import { measuredByApple } from '#shared/domain/vendor-view.ts'
import { useMask } from '../../masking/use-mask.ts'
import { BadgeNote } from './BadgeNote.tsx'
import { Count } from './Count.tsx'
import type { MaximPreviewProps } from './MaximPreview.tsx'
import { Notification } from './Notification.tsx'
import { Picture } from './Picture.tsx'
import { Scene } from './Scene.tsx'
import { written } from './written.ts'

/** A MaxIM message on an iPhone: on the lock screen and as a banner. */
export function IosPreview({ content, connection }: MaximPreviewProps) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const { type, title, body, badge, ios, attachment_url: attachment } = content.message
  const measured = measuredByApple(content)
  const address = type === 'image' ? written(attachment) : ''
  const shown = {
    app: hide(connection.account) || t('preview.app'),
    title: written(title),
    subtitle: written(ios?.subtitle),
    body: written(body),
  }
  const picture = address !== '' && { connectionId: connection.id, address, isSmall: true }
  return (
    <>
      <Scene caption={t('preview.lock')} platform="ios" isLocked>
        <Notification {...shown} lines="four" thumbnail={picture && <Picture {...picture} />} />
      </Scene>
      <BadgeNote badge={readBadge(badge)} />
      <Scene caption={t('preview.banner')} platform="ios">
        <Notification {...shown} lines="two" thumbnail={picture && <Picture {...picture} isRepeated />} />
      </Scene>
      {measured && <Count measured={measured} vendor="APNs" />}
    </>
  )
}
