import { useTranslation } from 'react-i18next'
import { formatCount, useLanguage } from '../../../components/format.ts'
import styles from './PlatformTabs.module.css'

interface TabLabelProps {
  name: string
  /** How many of the tab's fields are set, and how many are wrong. */
  set: number
  wrong: number
}

/** A tab's name with what is to be known of its fields while they are out of sight. */
export function TabLabel({ name, set, wrong }: TabLabelProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const n = (count: number) => formatCount(count, language)
  return (
    <span className={styles['label']}>
      {name}
      {set > 0 && (
        <span className={styles['count']} role="img" aria-label={t('fields.set', { count: set, n: n(set) })}>
          {n(set)}
        </span>
      )}
      {wrong > 0 && (
        <span className={styles['wrong']} role="img" aria-label={t('maxim.wrong', { count: wrong, n: n(wrong) })}>
          !
        </span>
      )}
    </span>
  )
}
