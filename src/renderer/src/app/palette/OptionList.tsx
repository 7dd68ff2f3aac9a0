import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { StageTag } from '../../components/Stage.tsx'
import styles from './Palette.module.css'
import type { Entry } from './use-entries.ts'

interface OptionListProps {
  id: string
  entries: readonly Entry[]
  active: Entry | undefined
  onPoint: (entry: Entry) => void
  onChoose: (entry: Entry) => void
}

const groups = ['do', 'connection', 'go', 'look'] as const

export const optionId = (list: string, { id }: Entry): string => `${list}-${id}`

/** The list below the search field, which keeps the focus. */
export function OptionList({ id, entries, active, onPoint, onChoose }: OptionListProps) {
  const { t } = useTranslation()
  const shownId = active && optionId(id, active)
  useEffect(() => {
    if (shownId) document.getElementById(shownId)?.scrollIntoView({ block: 'nearest' })
  }, [shownId])
  if (entries.length === 0) return null
  return (
    <div id={id} role="listbox" aria-label={t('palette.title')} className={styles['list']}>
      {groups.map((group) => {
        const own = entries.filter((entry) => entry.group === group)
        if (own.length === 0) return null
        return (
          // biome-ignore lint/a11y/useSemanticElements: a part of a list, not of a form
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <p id={`${id}-${group}`} role="presentation" className={styles['group']}>
              {t(`palette.groups.${group}`)}
              {group === 'connection' && <kbd>Ctrl E</kbd>}
            </p>
            {own.map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the search field has the focus and names the active option
              <div
                key={entry.id}
                id={optionId(id, entry)}
                role="option"
                aria-selected={entry === active}
                className={styles['option']}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => entry !== active && onPoint(entry)}
                onClick={() => onChoose(entry)}
              >
                <span className={styles['label']} title={entry.label}>
                  {entry.label}
                </span>
                {entry.isCurrent && <span className="quiet">{t('palette.current')}</span>}
                {entry.stage && <StageTag stage={entry.stage} />}
                {entry.shortcut && <kbd>{entry.shortcut}</kbd>}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}
