import { useTranslation } from 'react-i18next'
import { useSharing } from '../masking/sharing.ts'
import { shareKey } from '../masking/use-share-key.ts'
import styles from './TitleBand.module.css'

/** Whether ids are hidden for a shared screen, in words, and the one way to see them again. */
export function ShareSwitch() {
  const { t } = useTranslation()
  const { isOn, turn } = useSharing()
  return (
    <span className={styles['share']}>
      <strong className={styles['sharing']} aria-live="polite">
        {isOn && t('share.on')}
      </strong>
      <button
        type="button"
        className={styles['switch']}
        aria-keyshortcuts={shareKey}
        title={t(isOn ? 'share.endHint' : 'share.beginHint', { key: shareKey })}
        onClick={() => turn(!isOn)}
      >
        {t(isOn ? 'share.end' : 'share.begin')}
      </button>
    </span>
  )
}
