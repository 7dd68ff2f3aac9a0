import { useTranslation } from 'react-i18next'
import type { Resource } from '#shared/contract/resources.ts'
import type { SuplinkContent } from '#shared/domain/suplink-content.ts'
import styles from './Chat.module.css'

type MediaKind = Exclude<SuplinkContent['msg']['msgType'], 'card_msg' | 'text_msg'>

interface MediaBubbleProps {
  kind: MediaKind
  resourceId: number | undefined
  /** What was uploaded from here under its number; null where nothing was. */
  resource: Pick<Resource, 'fileName' | 'thumbnail'> | null | undefined
}

/** Outlines on a field of 24 by 24. */
const outlines: Record<MediaKind, string> = {
  image_msg: 'M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 6M15.5 9.5h.01',
  video_msg: 'M3 5h18v14H3zM10 9l5 3-5 3z',
  voice_msg: 'M5 10v4M9 7v10M13 4v16M17 8v8M21 11v2',
  file_msg: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
}

/** A picture, video, voice message or file, by its number. */
export function MediaBubble({ kind, resourceId, resource }: MediaBubbleProps) {
  const { t } = useTranslation()
  const number = resourceId === undefined ? t('preview.noResource') : t('preview.resource', { id: resourceId })
  return (
    <div className={`${styles['bubble']} ${styles['media']}`}>
      {!resource?.thumbnail ? (
        <svg className={styles['glyph']} viewBox="0 0 24 24" aria-hidden="true">
          <path d={outlines[kind]} />
        </svg>
      ) : (
        <img src={resource.thumbnail} alt="" />
      )}
      <div>
        <strong>{resource?.fileName ?? t(`preview.media.${kind}`)}</strong>
        <p className="quiet">{number}</p>
      </div>
    </div>
  )
}
