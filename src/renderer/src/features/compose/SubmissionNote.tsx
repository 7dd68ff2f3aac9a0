import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { checksOf } from '../../bridge/errors.ts'
import { CheckList } from '../../components/CheckList.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import type { useSubmission } from './use-submission.ts'

type Submission = Pick<ReturnType<typeof useSubmission>, 'isUnsure' | 'isUnmade' | 'error'>

/** What became of a press on Send that did not simply succeed. */
export function SubmissionNote({ submission: { isUnsure, isUnmade, error } }: { submission: Submission }) {
  const { t } = useTranslation()
  if (isUnsure)
    return <Alert type="warning" showIcon title={t('review.unsureTitle')} description={t('review.unsureText')} />
  if (isUnmade) return <Alert type="warning" showIcon title={t('review.unmade')} />
  const checks = checksOf(error).filter(({ level }) => level === 'block')
  if (checks.length > 0)
    return <Alert type="warning" title={t('review.notThen')} description={<CheckList checks={checks} />} />
  return <ErrorNote error={error} />
}
