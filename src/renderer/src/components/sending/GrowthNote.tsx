import { Alert, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ErrorData } from '#shared/contract/base.ts'
import { formatCount, formatFullTime, useLanguage } from '../format.ts'

interface GrowthNoteProps {
  growth: ErrorData<'MUCH_LARGER'>
  isMeant: boolean
  onMean: (isMeant: boolean) => void
}

/** Beside which earlier push the list is out of proportion, and the tick without which it is not sent. */
export function GrowthNote({ growth, isMeant, onMean }: GrowthNoteProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { size, reached, basis, title, at, operator, deliveryId } = growth
  const n = formatCount(size, language)
  const times = formatCount(Math.floor(size / reached), language)
  return (
    <Alert
      type="warning"
      showIcon
      title={t('safety.growth.size', { n, times })}
      description={
        <>
          <p>
            {t(`safety.growth.${basis}`, { operator, time: formatFullTime(at), n: formatCount(reached, language) })} “
            {title}”
          </p>
          <p>
            <Link href={`/deliveries/${deliveryId}`}>{t('review.duplicate.open')}</Link>
          </p>
          <Checkbox checked={isMeant} onChange={(event) => onMean(event.target.checked)}>
            {t('safety.growth.meant', { n })}
          </Checkbox>
        </>
      }
    />
  )
}
