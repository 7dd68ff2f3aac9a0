import { useTranslation } from 'react-i18next'
import type { SuplinkContent } from '#shared/domain/suplink-content.ts'
import { openingOf } from '#shared/domain/text-length.ts'
import styles from './Chat.module.css'
import { written } from './written.ts'

/** As much of each text as there is room for. */
const painted = { title: 100, content: 600, link: 120 }

/** A text, or a card with its title and where a tap leads. */
export function TextBubble({ msg }: { msg: SuplinkContent['msg'] }) {
  const { t } = useTranslation()
  const isCard = msg.msgType === 'card_msg'
  const title = isCard ? written(msg.title) : ''
  const link = isCard ? written(msg.link).trim() : ''
  const content = written(msg.content)
  return (
    <div className={`${styles['bubble']} ${isCard ? styles['card'] : ''}`}>
      {title !== '' && <strong>{openingOf(title, painted.title)}</strong>}
      {content === '' ? (
        <p className="quiet">{t('preview.contentEmpty')}</p>
      ) : (
        <p>{openingOf(content, painted.content)}</p>
      )}
      {link !== '' && (
        <p className={styles['link']}>
          {t('preview.link')} {openingOf(link, painted.link)}
        </p>
      )}
    </div>
  )
}
