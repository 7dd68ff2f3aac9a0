import { useTranslation } from 'react-i18next'
import styles from './ScheduleNote.module.css'

/** The two schedules told apart, where the provider's is chosen. */
export function ScheduleNote() {
  const { t } = useTranslation()
  return (
    <div className={styles['note']}>
      <p>{t('baidu.schedules.heading')}</p>
      <dl>
        {(['there', 'here', 'both'] as const).map((one) => (
          <div key={one}>
            <dt>{t(`baidu.schedules.${one}Name`)}</dt>
            <dd>{t(`baidu.schedules.${one}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
