import { useTranslation } from 'react-i18next'
import type { ComposerState } from './composer.ts'
import styles from './DraftBar.module.css'

/** Whether the draft is safe. Only trouble is read aloud: the rest would interrupt every pause in typing. */
export function SaveWords({ saveState, isLost }: { saveState: ComposerState['saveState']; isLost: boolean }) {
  const { t } = useTranslation()
  const problems = { failed: t('compose.notSaved'), elsewhere: t('compose.elsewhere.short') }
  const problem = saveState === 'failed' || saveState === 'elsewhere' ? problems[saveState] : ''
  const trouble = isLost ? t('compose.offline') : problem
  const words = {
    fresh: '',
    saved: t('compose.saved'),
    unsaved: t('compose.unsaved'),
    saving: t('compose.saving'),
    failed: '',
    elsewhere: '',
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
