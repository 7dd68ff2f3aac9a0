import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Content } from '#shared/domain/content.ts'
import styles from './CollapseNote.module.css'
import type { CollapseState } from './use-collapse-id.ts'

interface CollapseNoteProps {
  state: CollapseState | null
  onChange: (content: Content) => void
}

/** That a correction could take the place of this message on iPhones, or why not, and the way to have it otherwise. */
export function CollapseNote({ state, onChange }: CollapseNoteProps) {
  const { t } = useTranslation()
  if (!state) return null
  return (
    <p className={styles['note']}>
      <span>{t(`correction.collapse.${state.kind}`)}</span>
      {'id' in state && state.kind !== 'removed' && <code>{state.id}</code>}
      {'other' in state && (
        <Button size="small" type="link" onClick={() => onChange(state.other)}>
          {t(state.kind === 'filled' ? 'correction.collapse.remove' : 'correction.collapse.restore')}
        </Button>
      )}
    </p>
  )
}
