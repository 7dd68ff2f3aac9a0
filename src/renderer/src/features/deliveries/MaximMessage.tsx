import { useTranslation } from 'react-i18next'
import type { MaximContent } from '#shared/domain/maxim-content.ts'

/** What a MaxIM message says. */
export function MaximMessage({ message }: Pick<MaximContent, 'message'>) {
  const { t } = useTranslation()
  const { type, title, body, attachment_url: attachment, badge, ext } = message
  return (
    <>
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
    </>
  )
}
