import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '#shared/contract/delivery-views.ts'
import { isConfirmed } from '#shared/domain/confirmation.ts'
import { useIsLocked } from '../../bridge/queries.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { CheckList } from '../../components/CheckList.tsx'
import { Inspector } from '../../components/inspector/Inspector.tsx'
import { SendButton } from '../../components/SendButton.tsx'
import { ConfirmationField } from '../../components/sending/ConfirmationField.tsx'
import { DuplicateNote } from '../../components/sending/DuplicateNote.tsx'
import { GrowthNote } from '../../components/sending/GrowthNote.tsx'
import { StageSheet } from '../../components/sending/StageSheet.tsx'
import { useDuplicate } from '../../components/sending/use-duplicate.ts'
import { useGrowth } from '../../components/sending/use-growth.ts'
import { useQuietChecks } from '../../components/sending/use-quiet-checks.ts'
import { useWhen } from '../../components/sending/use-when.ts'
import { WhenChoice } from '../../components/sending/WhenChoice.tsx'
import { UnlockNote } from '../../components/UnlockNote.tsx'
import { RawRequest } from './RawRequest.tsx'
import { ReviewFacts } from './ReviewFacts.tsx'
import styles from './ReviewSheet.module.css'
import { SubmissionNote } from './SubmissionNote.tsx'
import { TestFirst, useTestFirst } from './TestFirst.tsx'
import { useSubmission } from './use-submission.ts'

/** What has a note or a place of its own on the sheet: a tick, or the time that is chosen there. */
const shownElsewhere = new Set(['duplicate', 'much-larger', 'quiet-hours', 'vendor-night'])

interface ReviewSheetProps {
  review: Review
  onClose: () => void
  onSent: (deliveryId: string) => void
}

/**
 * The last look before a send, true to the wire. "Back to edit" has the focus, and no key but a deliberate press on
 * Send sends: Enter in the confirmation field or in an input method does nothing.
 */
export default function ReviewSheet({ review, onClose, onSent }: ReviewSheetProps) {
  const { t } = useTranslation()
  const { delivery, confirmation, holdSeconds, duplicate: atReview } = review
  const { stage } = delivery
  const [typed, setTyped] = useState('')
  const [pauseAfterFirst, setPauseAfterFirst] = useState(false)
  const when = useWhen()
  const quiet = useQuietChecks({ content: review.content, stage, holdSeconds }, when)
  const others = review.checks.filter(({ code }) => !shownElsewhere.has(code))
  const checks = [...others, ...quiet]
  const isLater = when.mode === 'later'
  const submission = useSubmission({ deliveryId: delivery.id, onSent })
  const repeat = useDuplicate(atReview, submission.error)
  const larger = useGrowth(review.growth, submission.error)
  const fieldErrors = useFieldErrors()(submission.error)
  const test = useTestFirst(review)
  const isLocked = useIsLocked(stage)
  const mayStart =
    !isLocked &&
    when.isReady &&
    repeat.isSettled &&
    larger.isSettled &&
    test.isDone &&
    (confirmation === null || isConfirmed(confirmation, typed))
  const send = () =>
    submission.press({
      deliveryId: delivery.id,
      ...when.schedule,
      ...repeat.answer,
      ...larger.answer,
      ...(confirmation ? { confirmation: typed } : {}),
      ...(pauseAfterFirst ? { pauseAfterFirst } : {}),
    })
  return (
    <StageSheet
      stage={stage}
      title={t(isLater ? `review.titleLater.${stage}` : `review.title.${stage}`)}
      back={t('review.back')}
      isBound={submission.isSending || submission.isUnsure}
      onClose={onClose}
      note={isLater ? t('review.noHold') : t('review.hold', { n: holdSeconds })}
      choices={
        <WhenChoice when={when} delivery={delivery} error={fieldErrors['schedule']}>
          {delivery.requestCount > 1 && (
            <Checkbox checked={pauseAfterFirst} onChange={(event) => setPauseAfterFirst(event.target.checked)}>
              {t('review.pauseAfterFirst')}
            </Checkbox>
          )}
        </WhenChoice>
      }
      action={
        <SendButton
          stage={stage}
          disabled={!mayStart || submission.isUnsure}
          loading={submission.isSending}
          onClick={send}
        >
          {t(isLater ? `review.sendLater.${stage}` : `review.send.${stage}`)}
        </SendButton>
      }
    >
      {!repeat.isRefusal && !larger.isRefusal && <SubmissionNote submission={submission} />}
      <p className="quiet">{t(stage === 'practice' ? 'review.practiceNote' : 'review.liveNote')}</p>
      <ReviewFacts review={review} />
      {checks.length > 0 ? (
        <CheckList checks={checks} />
      ) : (
        !repeat.duplicate && !larger.growth && <p className={styles['fine']}>✓ {t('review.noWarnings')}</p>
      )}
      <RawRequest review={review} />
      <Inspector deliveryId={delivery.id} position={1} />
      {isLocked && <UnlockNote title={t('review.unlockFirst')} />}
      {review.testFirst && <TestFirst review={review} test={test} isLocked={isLocked} />}
      {repeat.duplicate && <DuplicateNote duplicate={repeat.duplicate} isKnown={repeat.isKnown} onKnow={repeat.know} />}
      {larger.growth && <GrowthNote growth={larger.growth} isMeant={larger.isMeant} onMean={larger.mean} />}
      {confirmation && <ConfirmationField wanted={confirmation} value={typed} onChange={setTyped} />}
    </StageSheet>
  )
}
