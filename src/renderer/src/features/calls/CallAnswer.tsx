import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/domain/operation.ts'
import { sayIn } from '#shared/domain/text.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { Copyable } from '../../components/Copyable.tsx'
import { useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import { AnswerTable } from './AnswerTable.tsx'
import styles from './Calls.module.css'

/** What a call came to: in words with the next step, then the values that the provider gave. */
export function CallAnswer({ answer, label }: { answer: Answer; label: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { done, cause, facts, tables, notes } = answer
  return (
    <Panel title={t('calls.answer')}>
      <div className={styles['answer']}>
        <div className={done ? styles['done'] : styles['open']}>
          <span aria-hidden="true">{done ? '✓' : '!'}</span>
          <CauseWords cause={cause} />
        </div>
        {facts.length > 0 && (
          <dl className={styles['facts']}>
            {facts.map((fact) => (
              <div key={fact.label.en} className={styles['fact']}>
                <dt>{sayIn(language, fact.label)}</dt>
                <dd>{fact.value === '' ? t('common.none') : <Copyable text={fact.value} />}</dd>
              </div>
            ))}
          </dl>
        )}
        {tables.map((table) => (
          <AnswerTable key={table.title?.en ?? label} table={table} label={label} />
        ))}
        {notes.length > 0 && (
          <ul className={styles['notes']}>
            {notes.map((note) => (
              <li key={note.en}>{sayIn(language, note)}</li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  )
}
