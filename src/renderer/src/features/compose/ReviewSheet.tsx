import { Button, Checkbox, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '#shared/contract/deliveries.ts'
import { isConfirmed } from '#shared/domain/confirmation.ts'
import { useIsLocked } from '../../bridge/queries.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { CheckList } from '../../components/CheckList.tsx'
import { ignoreRepeat } from '../../components/ignore-repeat.ts'
import { SendButton } from '../../components/SendButton.tsx'
import { ConfirmationField } from '../../components/sending/ConfirmationField.tsx'
import { useWhen } from '../../components/sending/use-when.ts'
import { WhenChoice } from '../../components/sending/WhenChoice.tsx'
import { UnlockNote } from '../../components/UnlockNote.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { RawRequest } from './RawRequest.tsx'
import { ReviewFacts } from './ReviewFacts.tsx'
import styles from './ReviewSheet.module.css'
import { SubmissionNote } from './SubmissionNote.tsx'
import { useSubmission } from './use-submission.ts'

interface ReviewSheetProps {
  review: Review
  onClose: () => void
  onSent: (deliveryId: string) => void
}

/**
 * The last look before a send, true to the wire. "Back to edit" has the focus, and no key but a deliberate press on
 * Send sends: Enter in the confirmation field or in an input method does nothing.
 */
export function ReviewSheet({ review, onClose, onSent }: ReviewSheetProps) {
  useFocusReturn()
  const { t } = useTranslation()
  const { delivery, confirmation, checks, holdSeconds } = review
  const { stage } = delivery
  const [typed, setTyped] = useState('')
  const [pauseAfterFirst, setPauseAfterFirst] = useState(false)
  const when = useWhen()
  const back = useRef<HTMLButtonElement>(null)
  const submission = useSubmission({ deliveryId: delivery.id, onSent })
  const isLocked = useIsLocked(stage)
  const fieldErrors = useFieldErrors()(submission.error)
  const mayStart = !isLocked && when.isReady && (confirmation === null || isConfirmed(confirmation, typed))
  const isBound = submission.isSending || submission.isUnsure
  const send = () =>
    submission.press({
      deliveryId: delivery.id,
      ...when.schedule,
      ...(confirmation ? { confirmation: typed } : {}),
      ...(pauseAfterFirst ? { pauseAfterFirst } : {}),
    })
  return (
    <Modal
      open
      width={860}
      rootClassName={styles['root'] ?? ''}
      className={styles['sheet'] ?? ''}
      data-stage={stage}
      title={t(when.mode === 'now' ? `review.title.${stage}` : `review.titleLater.${stage}`)}
      closable={false}
      mask={{ closable: false }}
      keyboard={!isBound}
      onCancel={onClose}
      afterOpenChange={(open) => {
        if (open) back.current?.focus({ preventScroll: true })
      }}
      footer={
        <div className={styles['footer']}>
          <WhenChoice when={when} delivery={delivery} error={fieldErrors['schedule']}>
            {delivery.requestCount > 1 && (
              <Checkbox checked={pauseAfterFirst} onChange={(event) => setPauseAfterFirst(event.target.checked)}>
                {t('review.pauseAfterFirst')}
              </Checkbox>
            )}
          </WhenChoice>
          <div className={styles['buttons']}>
            <span className="quiet">
              {when.mode === 'now' ? t('review.hold', { n: holdSeconds }) : t('review.noHold')}
            </span>
            <span className={styles['space']} />
            <Button ref={back} onClick={onClose} onKeyDown={ignoreRepeat} disabled={isBound}>
              {t('review.back')}
            </Button>
            <SendButton
              stage={stage}
              disabled={!mayStart || submission.isUnsure}
              loading={submission.isSending}
              onClick={send}
            >
              {t(when.mode === 'now' ? `review.send.${stage}` : `review.sendLater.${stage}`)}
            </SendButton>
          </div>
        </div>
      }
    >
      <div className={styles['stack']}>
        <SubmissionNote submission={submission} />
        <p className="quiet">{t(stage === 'practice' ? 'review.practiceNote' : 'review.liveNote')}</p>
        <ReviewFacts review={review} />
        {checks.length > 0 ? (
          <CheckList checks={checks} />
        ) : (
          <p className={styles['fine']}>✓ {t('review.noWarnings')}</p>
        )}
        <RawRequest review={review} />
        {isLocked && <UnlockNote title={t('review.unlockFirst')} />}
        {confirmation && <ConfirmationField wanted={confirmation} value={typed} onChange={setTyped} />}
      </div>
    </Modal>
  )
}
