import { useMutation } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { beginningOf, type Content } from '#shared/domain/content.ts'
import { transferContent } from '#shared/domain/content-transfer.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { useConnections } from '../../bridge/queries.ts'
import { ConnectionWords } from '../../components/ConnectionWords.tsx'
import { useProviderName } from '../../components/transfer/use-provider-name.ts'
import { useTransferNote } from '../../components/transfer/use-transfer-note.ts'
import styles from './ReuseElsewhere.module.css'

/** Begins a draft on another connection with what of a message it can say; whom it is for is always chosen anew. */
export function ReuseElsewhere({ connectionId, content }: { connectionId: string; content: Content }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const [, navigate] = useLocation()
  const [isOpen, setOpen] = useState(false)
  const tell = useTransferNote((state) => state.tell)
  const nameOf = useProviderName()
  const takenTo = ({ provider, settings }: Connection) => transferContent(content, beginningOf(provider, settings))
  const others = (useConnections().data ?? []).filter(
    (one) => one.id !== connectionId && (one.provider === content.provider || takenTo(one).carried.length > 0),
  )
  const copy = useMutation({
    mutationFn: async (target: Connection) => {
      const transfer = takenTo(target)
      const id = crypto.randomUUID()
      const draft = { id, connectionId: target.id, content: transfer.content }
      await client.drafts.save({ ...draft, audience: { kind: null, text: '' } })
      if (target.provider !== content.provider) tell({ draftId: id, source: content, to: target.provider, transfer })
      return id
    },
    onSuccess: (id) => navigate(`/compose/${id}`),
    onError: (error) => void message.error(say(error)),
  })
  if (others.length === 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('transfer.elsewhere')}</Button>
      <Modal
        open={isOpen}
        width={520}
        title={t('transfer.elsewhereTitle')}
        closable={{ 'aria-label': t('common.close') }}
        onCancel={() => setOpen(false)}
        footer={null}
      >
        <p className="quiet">{t('transfer.elsewhereText')}</p>
        <ul className={styles['targets']}>
          {others.map((target) => (
            <li key={target.id}>
              <Button
                block
                disabled={copy.isPending}
                className={styles['target'] ?? ''}
                onClick={() => copy.mutate(target)}
              >
                <ConnectionWords name={target.name} stage={target.stage} />
                <span className="quiet">{nameOf(target.provider)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  )
}
