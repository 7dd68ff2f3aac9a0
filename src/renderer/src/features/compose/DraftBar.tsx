import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import type { ComposerState } from './composer.ts'
import styles from './DraftBar.module.css'

interface DraftBarProps {
  draftId: string
  connection: Connection
  saveState: ComposerState['saveState']
  title: string
  children: ReactNode
}

/** Heading of the composer: whether the draft is safe, a new one, and deleting this one. */
export function DraftBar({ draftId, saveState, title, children }: DraftBarProps) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const [, navigate] = useLocation()
  const startNew = () => navigate(`/compose/${crypto.randomUUID()}`)
  const remove = useMutation({
    mutationFn: () => client.drafts.remove({ id: draftId }),
    onSuccess: startNew,
    onError: (error) => void message.error(say(error)),
  })
  const words = {
    fresh: '',
    saved: t('compose.saved'),
    unsaved: t('compose.unsaved'),
    saving: t('compose.saving'),
    failed: t('compose.notSaved'),
  }
  const askToRemove = () =>
    void modal.confirm({
      title: t('compose.deleteDraftTitle'),
      content: t('compose.deleteDraftText', { title: title || t('compose.untitled') }),
      okText: t('compose.deleteDraft'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => remove.mutateAsync(),
    })
  return (
    <div className={styles['bar']}>
      <h1>{t('compose.title')}</h1>
      <span role="status" className={saveState === 'failed' ? styles['bad'] : styles['note']}>
        {words[saveState]}
      </span>
      <span className={styles['space']} />
      {saveState !== 'fresh' && (
        <>
          <Button type="text" onClick={askToRemove}>
            {t('compose.deleteDraft')}
          </Button>
          <Button onClick={startNew}>{t('compose.newDraft')}</Button>
        </>
      )}
      {children}
    </div>
  )
}
