import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { Review } from '#shared/contract/deliveries.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { useApi } from '../../bridge/api.ts'
import { AudienceSection } from './AudienceSection.tsx'
import { ChangedElsewhere } from './ChangedElsewhere.tsx'
import { ComposeFooter } from './ComposeFooter.tsx'
import styles from './ComposeForm.module.css'
import { ContentSection } from './ContentSection.tsx'
import { DraftBar } from './DraftBar.tsx'
import type { DraftBody } from './draft-body.ts'
import { KindChoice } from './KindChoice.tsx'
import { LeftDraftNote } from './LeftDraftNote.tsx'
import { Preview } from './Preview.tsx'
import { ReviewSheet } from './ReviewSheet.tsx'
import { SettingSection } from './SettingSection.tsx'
import { type StartingDraft, useComposer } from './use-composer.ts'
import { useReviewShortcut } from './use-review-shortcut.ts'

interface ComposeFormProps {
  draftId: string
  connection: Connection
  start: StartingDraft | null
}

type Message = MaximContent['message']

/** Form left, live preview right, and one way on: the review. */
export function ComposeForm({ draftId, connection, start }: ComposeFormProps) {
  const { client } = useApi()
  const [, navigate] = useLocation()
  const composer = useComposer({ draftId, connection, start })
  const { content, audience, saveState, flush, forget } = composer
  const [sheet, setSheet] = useState<Review | null>(null)
  const review = useMutation({
    mutationFn: async () => {
      await flush()
      return client.deliveries.review({ draftId })
    },
    onSuccess: setSheet,
  })
  useReviewShortcut(review.mutate, review.isPending)

  const follow = useCallback(
    (deliveryId: string) => {
      forget()
      navigate(`/deliveries/${deliveryId}`)
    },
    [forget, navigate],
  )

  /** What a review found wrong says nothing any more once something has changed. */
  const edit = (change: Partial<DraftBody>) => {
    if (review.isError) review.reset()
    composer.edit(change)
  }
  const editMessage = (change: Partial<Message>) =>
    edit({ content: { ...content, message: { ...content.message, ...change } } })

  return (
    <div className={styles['compose']}>
      <DraftBar
        draftId={draftId}
        saveState={saveState}
        isContinued={composer.isContinued}
        title={content.message.title ?? ''}
        onRemoved={forget}
      >
        <KindChoice kind={content.message.type} onChange={(type) => editMessage({ type })} />
      </DraftBar>
      <LeftDraftNote
        connection={connection}
        onTake={saveState === 'fresh' ? (taken) => edit({ content: taken }) : undefined}
      />
      {saveState === 'elsewhere' && (
        <ChangedElsewhere draftId={draftId} onMine={composer.keepMine} onTheirs={composer.takeTheirs} />
      )}
      <div className={styles['columns']}>
        <div className={styles['form']}>
          <div className={styles['fields']}>
            <ContentSection message={content.message} onChange={editMessage} />
            <AudienceSection
              connection={connection}
              audience={audience}
              onChange={(next) => edit({ audience: next })}
            />
            <SettingSection content={content} onChange={(next) => edit({ content: next })} onMessage={editMessage} />
          </div>
          <ComposeFooter
            stage={connection.stage}
            error={review.error}
            isBusy={review.isPending}
            onReview={() => review.mutate()}
          />
        </div>
        <Preview message={content.message} appName={connection.account} />
      </div>
      {sheet && <ReviewSheet review={sheet} onClose={() => setSheet(null)} onSent={follow} />}
    </div>
  )
}
