import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { isConfirmed } from '#shared/domain/confirmation.ts'
import type { Content } from '#shared/domain/content.ts'
import { defaultThresholds, holdSecondsFor, isMass } from '#shared/domain/risk.ts'
import { useApi } from '../../bridge/api.ts'
import { checksOf } from '../../bridge/errors.ts'
import { useIsLocked, useSettings } from '../../bridge/queries.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { CheckList } from '../../components/CheckList.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
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
import { useAccountWords } from '../../components/use-account-words.ts'
import styles from './Delivery.module.css'
import { MessagePanel } from './MessagePanel.tsx'
import { Target } from './Target.tsx'

interface ReleaseSheetProps {
  delivery: Delivery & { content: Content }
  starting: 'now' | 'later'
  onClose: () => void
}

/** Sends a delivery that has missed its time, or gives it another one, confirmed as it was the first time. */
export function ReleaseSheet({ delivery, starting, onClose }: ReleaseSheetProps) {
  const { t } = useTranslation()
  const { id, stage, provider, account, content, audience, connectionName, pauseAfterFirst } = delivery
  const accountWords = useAccountWords()(provider, account)
  const [typed, setTyped] = useState('')
  const when = useWhen(starting)
  const isLater = when.mode === 'later'
  const isLocked = useIsLocked(stage)
  const submit = useMutation(useApi().query.deliveries.submit.mutationOptions({ onSuccess: onClose }))
  const fieldErrors = useFieldErrors()(submit.error)
  const repeat = useDuplicate(null, submit.error)
  const larger = useGrowth(null, submit.error)
  const { massAbove, ...holds } = useSettings().data?.safety ?? defaultThresholds
  const checks = checksOf(submit.error)
  const mass = isMass(audience.size, { massAbove })
  const wanted = stage === 'production' && mass ? { name: connectionName, count: audience.size } : null
  const holdSeconds = holdSecondsFor(mass, holds)
  const quiet = useQuietChecks({ content, stage, holdSeconds }, when)
  const areNotesSettled = repeat.isSettled && larger.isSettled
  const mayStart = !isLocked && when.isReady && areNotesSettled && (wanted === null || isConfirmed(wanted, typed))
  const send = () =>
    submit.mutate({
      deliveryId: id,
      pauseAfterFirst,
      ...when.schedule,
      ...repeat.answer,
      ...larger.answer,
      ...(wanted ? { confirmation: typed } : {}),
    })
  return (
    <StageSheet
      stage={stage}
      title={t(isLater ? `review.titleLater.${stage}` : `review.title.${stage}`)}
      back={t('common.cancel')}
      isBound={submit.isPending}
      onClose={onClose}
      note={isLater ? t('review.noHold') : t('review.hold', { n: holdSeconds })}
      choices={<WhenChoice when={when} delivery={delivery} error={fieldErrors['schedule']} />}
      action={
        <SendButton stage={stage} disabled={!mayStart} loading={submit.isPending} onClick={send}>
          {t(isLater ? `review.sendLater.${stage}` : `review.send.${stage}`)}
        </SendButton>
      }
    >
      {checks.length > 0 ? (
        <CheckList checks={checks} />
      ) : (
        !fieldErrors['schedule'] && !repeat.isRefusal && !larger.isRefusal && <ErrorNote error={submit.error} />
      )}
      {quiet.length > 0 && <CheckList checks={quiet} />}
      <p className="quiet">{t(stage === 'practice' ? 'review.practiceNote' : 'review.liveNote')}</p>
      <Target delivery={delivery} />
      <p className="quiet">{[connectionName, accountWords].filter((part) => part !== '').join(' · ')}</p>
      <div className={styles['alone']}>
        <MessagePanel content={content} />
      </div>
      {isLocked && <UnlockNote title={t('review.unlockFirst')} />}
      {repeat.duplicate && <DuplicateNote duplicate={repeat.duplicate} isKnown={repeat.isKnown} onKnow={repeat.know} />}
      {larger.growth && <GrowthNote growth={larger.growth} isMeant={larger.isMeant} onMean={larger.mean} />}
      {wanted && <ConfirmationField wanted={wanted} value={typed} onChange={setTyped} />}
    </StageSheet>
  )
}
