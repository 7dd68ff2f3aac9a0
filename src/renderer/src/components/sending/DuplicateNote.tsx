import { Alert, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ErrorData } from '#shared/contract/base.ts'
import { formatCount, formatFullTime, useLanguage } from '../format.ts'

interface DuplicateNoteProps {
  duplicate: ErrorData<'DUPLICATE'>
  isKnown: boolean
  onKnow: (isKnown: boolean) => void
}

/** Which earlier push this one repeats and to whom, and the tick without which it is not sent. */
export function DuplicateNote({ duplicate, isKnown, onKnow }: DuplicateNoteProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { deliveryId, title, at, operator, overlap } = duplicate
  const whom =
    typeof overlap === 'string'
      ? t(`review.duplicate.${overlap}`)
      : t('review.duplicate.people', { count: overlap, n: formatCount(overlap, language) })
  return (
    <Alert
      type="warning"
      showIcon
      title={t('review.duplicate.title', { operator, time: formatFullTime(at) })}
      description={
        <>
          <p>
            “{title}” {whom}
          </p>
          <p>
            <Link href={`/deliveries/${deliveryId}`}>{t('review.duplicate.open')}</Link>
          </p>
          <Checkbox checked={isKnown} onChange={(event) => onKnow(event.target.checked)}>
            {t('review.duplicate.known')}
          </Checkbox>
        </>
      }
    />
  )
}
