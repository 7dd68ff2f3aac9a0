import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Content, titleOf } from '#shared/domain/content.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { useIsLost } from '../../bridge/use-is-lost.ts'
import type { ComposerState } from './composer.ts'
import styles from './DraftBar.module.css'
import { DuplicateDraft } from './DuplicateDraft.tsx'
import { SaveTemplate } from './SaveTemplate.tsx'
import { SaveWords } from './SaveWords.tsx'

interface DraftBarProps {
  draftId: string
  saveState: ComposerState['saveState']
  /** The draft was there before, rather than begun here. */
  isContinued: boolean
  content: Content
  /** Resolves once everything typed so far is stored. */
  flush: () => Promise<void>
  onRemoved: () => void
  children: ReactNode
}

/** Heading of the composer: whether the draft is safe, and what can be done with it besides sending. */
export function DraftBar({ draftId, saveState, isContinued, content, flush, onRemoved, children }: DraftBarProps) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const isLost = useIsLost()
  const [, navigate] = useLocation()
  const startNew = () => navigate('/compose/new')
  const remove = useMutation({
    mutationFn: () => client.drafts.remove({ id: draftId }),
    onSuccess: () => {
      onRemoved()
      startNew()
    },
    onError: (error) => void message.error(say(error)),
  })
  const askToRemove = () =>
    void modal.confirm({
      title: t('compose.deleteDraftTitle'),
      content: t('compose.deleteDraftText', { title: titleOf(content) || t('compose.untitled') }),
      okText: t('compose.deleteDraft'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => remove.mutateAsync(),
    })
  return (
    <div className={styles['bar']}>
      <h1>{t(isContinued ? 'compose.continueTitle' : 'compose.title')}</h1>
      <SaveWords saveState={saveState} isLost={isLost} />
      <span className={styles['space']} />
      {saveState !== 'fresh' && (
        <>
          <Button type="text" disabled={isLost} onClick={askToRemove}>
            {t('compose.deleteDraft')}
          </Button>
          <SaveTemplate content={content} isLost={isLost} />
          <DuplicateDraft draftId={draftId} flush={flush} isLost={isLost} />
          <Button onClick={startNew}>{t('compose.newDraft')}</Button>
        </>
      )}
      {children}
    </div>
  )
}
