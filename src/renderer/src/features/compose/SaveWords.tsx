import { useTranslation } from 'react-i18next'
import type { ComposerState } from './composer.ts'
import styles from './DraftBar.module.css'

/** Whether the draft is safe. Only trouble is read aloud: the rest would interrupt every pause in typing. */
export function SaveWords({ saveState, isLost }: { saveState: ComposerState['saveState']; isLost: boolean }) {
  const { t } = useTranslation()
  const trouble = isLost ? t('compose.offline') : saveState === 'failed' ? t('compose.notSaved') : ''
  const words = {
    fresh: '',
    saved: t('compose.saved'),
    unsaved: t('compose.unsaved'),
    saving: t('compose.saving'),
    failed: '',
  }
  return (
    <span>
      <span role="status" className={styles['bad']}>
        {trouble}
      </span>
      {trouble === '' && <span className={styles['note']}>{words[saveState]}</span>}
    </span>
  )
}
