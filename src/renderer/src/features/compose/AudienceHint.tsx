import { useTranslation } from 'react-i18next'
import type { RecipientList } from '#shared/domain/recipients.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import styles from './AudienceSection.module.css'

const namedLines = 5

/** What is amiss with a list: values that can't be read, or nothing there at all. */
export function AudienceHint({ list: { values, invalid } }: { list: RecipientList }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (invalid.length > 0) {
    const lines = invalid
      .slice(0, namedLines)
      .map(({ line }) => line)
      .join(', ')
    const n = formatCount(invalid.length, language)
    return <span className={styles['bad']}>{t('compose.audience.invalid', { n, lines })}</span>
  }
  return values.length === 0 ? t('compose.audience.empty') : null
}
