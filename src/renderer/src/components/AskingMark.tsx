import { useTranslation } from 'react-i18next'
import styles from './AskingMark.module.css'
import { formatCount, useLanguage } from './format.ts'

/** How many schedules wait for the operator's word, beside the way to them; nothing where none does. */
export function AskingMark({ count }: { count: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (count === 0) return null
  const n = formatCount(count, language)
  return (
    <span className={styles['mark']} role="img" aria-label={t('deliveries.asks.count', { count, n })}>
      {n}
    </span>
  )
}
