import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { hasCode, isBadRequest } from '../bridge/errors.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { Page } from './Panel.tsx'

interface LoadProblemProps {
  error: unknown
  onRetry: () => void
  /** Where the way on leads. */
  list: { href: string; label: string }
}

/** In the place of a record's page that can't be shown: whether it is gone or could not be read, and the way back. */
export function LoadProblem({ error, onRetry, list }: LoadProblemProps) {
  const { t } = useTranslation()
  const isGone = hasCode(error, 'NOT_FOUND') || isBadRequest(error)
  return (
    <Page title={t(isGone ? 'common.notFound.title' : 'common.unreadable')}>
      {isGone ? <p>{t('common.notFound.text')}</p> : <ErrorNote error={error} onRetry={onRetry} />}
      <p>
        <Link href={list.href} asChild>
          <Button>{list.label}</Button>
        </Link>
      </p>
    </Page>
  )
}
