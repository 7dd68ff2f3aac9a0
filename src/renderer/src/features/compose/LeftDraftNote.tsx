import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { beginningOf, type Content, titleOf } from '#shared/domain/content.ts'
import { transferContent } from '#shared/domain/content-transfer.ts'
import { useProviderName } from '../../components/transfer/use-provider-name.ts'
import { useTransferNote } from '../../components/transfer/use-transfer-note.ts'
import styles from './ComposeForm.module.css'
import { useLeftDraft } from './left-draft.ts'

interface LeftDraftNoteProps {
  /** The draft that is open now. */
  draftId: string
  connection: Connection
  /** Takes the content over; absent where there is something written already. */
  onTake?: ((content: Content) => void) | undefined
}

/** After a change of the connection: the draft stayed with the other one, how to get back to it, and what can be taken along. */
export function LeftDraftNote({ draftId, connection, onTake }: LeftDraftNoteProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { left, forget } = useLeftDraft()
  const tell = useTransferNote((state) => state.tell)
  const nameOf = useProviderName()
  if (!left || left.connection.id === connection.id) return null
  const from = left.content.provider
  const transfer = transferContent(left.content, beginningOf(connection.provider, connection.settings))
  const isSame = from === connection.provider
  const isEmpty = !isSame && transfer.carried.length === 0
  const take = () => {
    onTake?.(transfer.content)
    if (!isSame) tell({ draftId, source: left.content, to: connection.provider, transfer })
    forget()
  }
  const words = { title: titleOf(left.content) || t('compose.untitled'), connection: left.connection.name }
  return (
    <Alert
      className={styles['left'] ?? ''}
      type="info"
      closable={{ 'aria-label': t('common.close'), onClose: forget }}
      title={t('compose.left.title', words)}
      description={
        <>
          {t('compose.left.text', { connection: connection.name })}
          {isEmpty && <p>{t('transfer.nothing', { from: nameOf(from), to: nameOf(connection.provider) })}</p>}
        </>
      }
      action={
        <div className={styles['choices']}>
          <Button size="small" onClick={() => navigate(`/compose/${left.id}`)}>
            {t('compose.left.back')}
          </Button>
          {onTake && !isEmpty && (
            <Button size="small" onClick={take}>
              {t(isSame ? 'compose.left.take' : 'transfer.take')}
            </Button>
          )}
        </div>
      }
    />
  )
}
