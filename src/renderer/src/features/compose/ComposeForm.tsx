import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { Review } from '#shared/contract/delivery-views.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { useApi } from '../../bridge/api.ts'
import { checksOf } from '../../bridge/errors.ts'
import { focusUnusable } from '../../components/fields/focus-fault.ts'
import { MessagePreview } from '../../components/preview/MessagePreview.tsx'
import { TransferNote } from '../../components/transfer/TransferNote.tsx'
import { useShortcut } from '../../components/use-shortcut.ts'
import { AudienceSection } from './AudienceSection.tsx'
import { ShapeChoice } from './baidu/ShapeChoice.tsx'
import { leadToFirst } from './blocking-checks.ts'
import { ChangedElsewhere } from './ChangedElsewhere.tsx'
import { CollapseNote } from './CollapseNote.tsx'
import { ComposeFooter } from './ComposeFooter.tsx'
import styles from './ComposeForm.module.css'
import { DraftBar } from './DraftBar.tsx'
import type { DraftBody } from './draft-body.ts'
import { KindChoice } from './KindChoice.tsx'
import { LeftDraftNote } from './LeftDraftNote.tsx'
import { MessageForm } from './MessageForm.tsx'
import { SuplinkKind } from './suplink/SuplinkKind.tsx'
import { useCollapseId } from './use-collapse-id.ts'
import { type StartingDraft, useComposer } from './use-composer.ts'

/** No part of the first screen. */
const ReviewSheet = lazy(() => import('./ReviewSheet.tsx'))

interface ComposeFormProps {
  draftId: string
  connection: Connection
  descriptor: ProviderDescriptor
  start: StartingDraft | null
  /** Whether it corrects an earlier push; null where that is not known. */
  isCorrection: boolean | null
}

/** Form left, live preview right, and one way on: the review. */
export function ComposeForm({ draftId, connection, descriptor, start, isCorrection }: ComposeFormProps) {
  const { client, known } = useApi()
  const [, navigate] = useLocation()
  const composer = useComposer({ draftId, connection, descriptor, start })
  const { content, audience, saveState, flush, forget } = composer
  const collapse = useCollapseId(isCorrection)
  const [sheet, setSheet] = useState<Review | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  const review = useMutation({
    mutationFn: async () => {
      const ready = collapse.keep(composer)
      if (ready.content !== content) composer.edit(ready)
      // what stands in the way of a send may name what was typed
      known.learn(ready.content)
      await flush()
      return client.deliveries.review({ draftId })
    },
    onSuccess: setSheet,
    onError: (error) => leadToFirst(checksOf(error)),
  })
  /** What was typed and can't be used is not in the message: without it, it would be another message. */
  const ask = () => {
    if (!focusUnusable(fields.current)) review.mutate()
  }
  useShortcut('enter', ask, review.isPending)

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
    composer.edit(collapse.keep(composer, change))
  }

  return (
    <div className={styles['compose']}>
      <DraftBar
        draftId={draftId}
        saveState={saveState}
        isContinued={composer.isContinued}
        content={content}
        flush={flush}
        onRemoved={forget}
      >
        {content.provider === 'maxim' && (
          <KindChoice
            kind={content.message.type}
            onChange={(type) => edit({ content: { ...content, message: { ...content.message, type } } })}
          />
        )}
        {content.provider === 'suplink' && (
          <SuplinkKind
            fields={descriptor.messageFields}
            message={content.msg}
            onChange={(msg) => edit({ content: { ...content, msg } })}
          />
        )}
        {content.provider === 'baidu' && <ShapeChoice content={content} onChange={(next) => edit({ content: next })} />}
      </DraftBar>
      <LeftDraftNote
        draftId={draftId}
        connection={connection}
        onTake={saveState === 'fresh' ? (taken) => edit({ content: taken }) : undefined}
      />
      <TransferNote draftId={draftId} />
      {saveState === 'elsewhere' && (
        <ChangedElsewhere draftId={draftId} onMine={composer.keepMine} onTheirs={composer.takeTheirs} />
      )}
      <div className={content.provider === 'forward' ? styles['column'] : styles['columns']}>
        <div className={styles['form']}>
          <div className={styles['fields']} ref={fields}>
            <MessageForm
              descriptor={descriptor}
              connection={connection}
              content={content}
              isRefused={review.isError}
              refused={checksOf(review.error)}
              onChange={(next) => edit({ content: next })}
            >
              <AudienceSection
                connection={connection}
                descriptor={descriptor}
                audience={audience}
                onChange={(next) => edit({ audience: next })}
              />
              <CollapseNote state={collapse.stateOf(composer)} onChange={(next) => composer.edit({ content: next })} />
            </MessageForm>
          </div>
          <ComposeFooter stage={connection.stage} error={review.error} isBusy={review.isPending} onReview={ask} />
        </div>
        <MessagePreview descriptor={descriptor} connection={connection} content={content} />
      </div>
      {sheet && (
        <Suspense fallback={null}>
          <ReviewSheet review={sheet} onClose={() => setSheet(null)} onSent={follow} />
        </Suspense>
      )}
    </div>
  )
}
