import { useTranslation } from 'react-i18next'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import styles from './Delivery.module.css'

/** The message as it was sent. */
export function MessagePanel({ content }: { content: MaximContent }) {
  const { t } = useTranslation()
  const { type, title, body, attachment_url: attachment, badge, ext } = content.message
  return (
    <div className={styles['message']}>
      <p className="quiet">{t(`compose.kinds.${type}`)}</p>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {body && <p>{body}</p>}
      {attachment && (
        <p className="quiet">{t('deliveries.named', { name: t('compose.fields.attachment'), value: attachment })}</p>
      )}
      {badge && <p className="quiet">{t('deliveries.named', { name: t('compose.fields.badge'), value: badge })}</p>}
      {ext && <pre>{ext}</pre>}
    </div>
  )
}
