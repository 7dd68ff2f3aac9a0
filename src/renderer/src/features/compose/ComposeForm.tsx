import { useMutation } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { Review } from '#shared/contract/deliveries.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { useApi } from '../../bridge/api.ts'
import { AudienceSection } from './AudienceSection.tsx'
import { ComposeFooter } from './ComposeFooter.tsx'
import styles from './ComposeForm.module.css'
import { ContentSection } from './ContentSection.tsx'
import { DraftBar } from './DraftBar.tsx'
import { Preview } from './Preview.tsx'
import { ReviewSheet } from './ReviewSheet.tsx'
import { SettingSection } from './SettingSection.tsx'
import { useComposer } from './use-composer.ts'

interface ComposeFormProps {
  draftId: string
  connection: Connection
  stored: Draft | null
}

type Message = MaximContent['message']

/** Form left, live preview right, and one way on: the review. */
export function ComposeForm({ draftId, connection, stored }: ComposeFormProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const [, navigate] = useLocation()
  const { content, audience, saveState, edit, flush } = useComposer(draftId, connection, stored)
  const [sheet, setSheet] = useState<Review | null>(null)
  const review = useMutation({
    mutationFn: async () => {
      await flush()
      return client.deliveries.review({ draftId })
    },
    onSuccess: setSheet,
  })
  const openReview = review.mutate
  const isOpen = sheet !== null

  useEffect(() => {
    const shortcut = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat || isOpen)
        return
      event.preventDefault()
      openReview()
    }
    window.addEventListener('keydown', shortcut)
    return () => window.removeEventListener('keydown', shortcut)
  }, [openReview, isOpen])

  const editMessage = (change: Partial<Message>) =>
    edit({ content: { ...content, message: { ...content.message, ...change } } })
  const kinds = (['text', 'image', 'cmd'] as const).map((value) => ({ value, label: t(`compose.kinds.${value}`) }))

  return (
    <div className={styles['compose']}>
      <DraftBar draftId={draftId} connection={connection} saveState={saveState} title={content.message.title ?? ''}>
        <Segmented
          aria-label={t('compose.kind')}
          options={kinds}
          value={content.message.type}
          onChange={(type) => editMessage({ type })}
        />
      </DraftBar>
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
      {sheet && (
        <ReviewSheet
          review={sheet}
          onClose={() => setSheet(null)}
          onSent={(deliveryId) => {
            setSheet(null)
            navigate(`/deliveries/${deliveryId}`)
          }}
        />
      )}
    </div>
  )
}
