import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openingOf } from '#shared/domain/text-length.ts'
import styles from './Notification.module.css'

interface NotificationProps {
  app: string
  title: string
  subtitle?: string
  body: string
  /** How much of the body is shown. */
  lines: 'one' | 'two' | 'four' | 'ten'
  /** Stands small beside the texts. */
  thumbnail?: ReactNode
  /** Stands below the texts, as wide as they are. */
  picture?: ReactNode
}

/** As much of a text as any of the screens has room for. */
const room = { line: 100, body: 400 }

/** A notification as most phones draw it. */
export function Notification({ app, title, subtitle = '', body, lines, thumbnail, picture }: NotificationProps) {
  const { t } = useTranslation()
  const isEmpty = title === '' && subtitle === '' && body === ''
  return (
    <div className={styles['card']}>
      <div className={styles['head']}>
        <span className={styles['app']}>{openingOf(app, room.line)}</span>
        <span>{t('preview.now')}</span>
      </div>
      <div className={styles['content']}>
        <div className={styles['texts']}>
          {isEmpty && <p className={styles['hint']}>{t('preview.empty')}</p>}
          {title !== '' && <strong>{openingOf(title, room.line)}</strong>}
          {subtitle !== '' && <span className={styles['subtitle']}>{openingOf(subtitle, room.line)}</span>}
          {body !== '' && (
            <p className={styles['body']} data-lines={lines}>
              {openingOf(body, room.body)}
            </p>
          )}
        </div>
        {thumbnail}
      </div>
      {picture}
    </div>
  )
}
