import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../bridge/errors.ts'

interface ErrorNoteProps {
  error: unknown
  onRetry?: () => void
}

/** What went wrong, in words, where it happened; nothing while there is no error. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const { t } = useTranslation()
  const say = useErrorText()
  if (!error) return null
  return (
    <Alert
      type="error"
      showIcon
      title={say(error)}
      {...(onRetry
        ? {
            action: (
              <Button size="small" onClick={onRetry}>
                {t('common.retry')}
              </Button>
            ),
          }
        : {})}
    />
  )
}
