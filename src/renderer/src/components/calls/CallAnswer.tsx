import { useTranslation } from 'react-i18next'
import { type Answer, callSummary, type Operation } from '#shared/domain/operation.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useMask } from '../../masking/use-mask.ts'
import { CauseWords } from '../CauseWords.tsx'
import { Copyable } from '../Copyable.tsx'
import { useLanguage } from '../format.ts'
import { OutcomeTag } from '../OutcomeTag.tsx'
import { Panel } from '../Panel.tsx'
import { AnswerNotes } from './AnswerNotes.tsx'
import { AnswerTable } from './AnswerTable.tsx'
import styles from './Calls.module.css'

/** What a call came to: in words with the next step, then the values that the provider gave. */
export function CallAnswer({ answer, operation }: { answer: Answer; operation: Operation }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { figure } = useMask()
  const { done, outcome, cause, references, tables, notes } = answer
  const label = sayIn(language, operation.label)
  // of an answer that was recorded before, the ids are what was kept
  const ids = references.map(({ kind, id }) => ({ label: t(`deliveries.request.reference.${kind}`), value: id }))
  const facts = answer.facts.map((fact) => ({ label: sayIn(language, fact.label), value: fact.value }))
  const shown = facts.length > 0 ? facts : ids
  return (
    <Panel
      title={t('calls.answer')}
      extra={operation.kind === 'change' && <OutcomeTag outcome={callSummary(outcome, done)} />}
    >
      <div className={styles['answer']}>
        <div className={done ? styles['done'] : styles['open']}>
          <span aria-hidden="true">{done ? '✓' : '!'}</span>
          <CauseWords cause={cause} />
        </div>
        {shown.length > 0 && (
          <dl className={styles['facts']}>
            {shown.map((fact) => (
              <div key={`${fact.label} ${fact.value}`} className={styles['fact']}>
                <dt>{fact.label}</dt>
                <dd>
                  {fact.value === '' ? t('common.none') : <Copyable text={fact.value} shown={figure(fact.value)} />}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {tables.map((table) => (
          <AnswerTable key={table.title?.en ?? label} table={table} label={label} />
        ))}
        <AnswerNotes notes={notes} />
      </div>
    </Panel>
  )
}
