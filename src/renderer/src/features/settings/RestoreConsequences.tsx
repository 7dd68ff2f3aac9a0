import { useTranslation } from 'react-i18next'
import styles from './Settings.module.css'

/** What a restore changes and what it does not, before it is confirmed. */
export function RestoreConsequences() {
  const { t } = useTranslation()
  return (
    <div className={styles['consequences']}>
      <p>{t('settings.data.confirm.checked')}</p>
      <ul>
        <li>{t('settings.data.confirm.lost')}</li>
        <li>{t('settings.data.confirm.notSentAgain')}</li>
        <li>{t('settings.data.confirm.mayBeSent')}</li>
        <li>{t('settings.data.confirm.reconnect')}</li>
      </ul>
    </div>
  )
}
