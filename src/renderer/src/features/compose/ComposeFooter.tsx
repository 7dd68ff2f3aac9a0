import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Stage } from '#shared/domain/stage.ts'
import { checksOf } from '../../bridge/errors.ts'
import { CheckList } from '../../components/CheckList.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { SendButton } from '../../components/SendButton.tsx'
import { blockingOf, focusField, hasField } from './blocking-checks.ts'
import styles from './ComposeFooter.module.css'

interface ComposeFooterProps {
  stage: Stage
  error: unknown
  isBusy: boolean
  onReview: () => void
}

/** The one way on from the form, and what stands in that way. */
export function ComposeFooter({ stage, error, isBusy, onReview }: ComposeFooterProps) {
  const { t } = useTranslation()
  const blocking = blockingOf(checksOf(error))
  return (
    <div className={styles['footer']} aria-live="polite">
      {blocking.length > 0 && (
        <Alert
          type="warning"
          title={t('compose.fix')}
          description={<CheckList checks={blocking} leadsOn={hasField} onChoose={focusField} />}
        />
      )}
      {blocking.length === 0 && <ErrorNote error={error} />}
      <div className={styles['row']}>
        <span className={styles['space']} />
        <SendButton stage={stage} loading={isBusy} onClick={onReview}>
          {t(`compose.review.${stage}`)} <kbd>Ctrl ↵</kbd>
        </SendButton>
      </div>
    </div>
  )
}
