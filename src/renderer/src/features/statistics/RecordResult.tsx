import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Text } from '#shared/domain/text.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { AnswerNotes } from '../../components/calls/AnswerNotes.tsx'
import { AnswerTable } from '../../components/calls/AnswerTable.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { type Asked, mergeAnswers } from './merge-answers.ts'
import styles from './Statistics.module.css'

const shownFailures = 5

interface RecordResultProps {
  parts: readonly Asked[]
  /** Heads the column of the id where answers do not repeat it. */
  idColumn: Text | null
}

/** The provider's records of many ids as one table, and what it did not answer. */
export function RecordResult({ parts, idColumn }: RecordResultProps) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const { table, notes, failed } = mergeAnswers(parts, idColumn)
  return (
    <div className={styles['stack']} aria-live="polite">
      {failed.slice(0, shownFailures).map(({ ids, answer }) => (
        <Alert
          key={ids[0]}
          type="error"
          showIcon
          title={t('figures.lookup.unanswered', { count: ids.length, n: ids.length, first: hide(ids[0] ?? '') })}
          description={<CauseWords cause={answer.cause} />}
        />
      ))}
      {failed.length > shownFailures && (
        <p className="quiet">{t('figures.lookup.moreUnanswered', { n: failed.length - shownFailures })}</p>
      )}
      {failed.length < parts.length && <AnswerTable table={table} label={t('figures.lookup.records')} />}
      <AnswerNotes notes={notes} />
    </div>
  )
}
