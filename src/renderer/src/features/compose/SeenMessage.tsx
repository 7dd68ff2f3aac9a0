import { useTranslation } from 'react-i18next'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { LongText } from './LongText.tsx'

/** What people will read, whole. */
export function SeenMessage({ message: { type, title = '', body = '' } }: { message: MaximContent['message'] }) {
  const { t } = useTranslation()
  if (type === 'cmd') return t('review.seenNothing')
  return (
    <LongText label={t('review.seen')} text={title + body}>
      {title.trim() !== '' && <strong>{title}</strong>}
      {body.trim() !== '' && <p>{body}</p>}
    </LongText>
  )
}
