import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Cause } from '#shared/domain/cause.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { AnswerLost } from '../../bridge/bridge.ts'
import { namedError } from '../../bridge/errors.ts'
import { CauseWords } from '../CauseWords.tsx'
import { ErrorNote } from '../ErrorNote.tsx'

/** Why a call came to nothing, or that nobody knows: a change whose answer was lost must not simply be made again. */
export function CallProblem({ error, kind }: { error: unknown; kind: Operation['kind'] }) {
  const { t } = useTranslation()
  if (error instanceof AnswerLost)
    return (
      <Alert
        type="warning"
        showIcon
        title={t('calls.lost.title')}
        description={t(kind === 'query' ? 'calls.lost.query' : 'calls.lost.change')}
      />
    )
  const named = namedError(error)
  if (named?.code === 'PROVIDER_FAILED')
    return <Alert type="error" showIcon title={<CauseWords cause={(named.data as { cause: Cause }).cause} />} />
  return <ErrorNote error={error} />
}
