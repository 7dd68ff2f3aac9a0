import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { type Content, titleOf } from '#shared/domain/content.ts'
import styles from './ComposeForm.module.css'
import { useLeftDraft } from './left-draft.ts'

interface LeftDraftNoteProps {
  connection: Connection
  /** Takes the content over; absent where there is something written already. */
  onTake?: ((content: Content) => void) | undefined
}

/** After a change of the connection: the draft stayed with the other one, and how to get back to it. */
export function LeftDraftNote({ connection, onTake }: LeftDraftNoteProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { left, forget } = useLeftDraft()
  if (!left || left.connection.id === connection.id) return null
  const take = () => {
    onTake?.(left.content)
    forget()
  }
  const words = { title: titleOf(left.content) || t('compose.untitled'), connection: left.connection.name }
  return (
    <Alert
      className={styles['left'] ?? ''}
      type="info"
      closable={{ 'aria-label': t('common.close'), onClose: forget }}
      title={t('compose.left.title', words)}
      description={t('compose.left.text', { connection: connection.name })}
      action={
        <div className={styles['choices']}>
          <Button size="small" onClick={() => navigate(`/compose/${left.id}`)}>
            {t('compose.left.back')}
          </Button>
          {onTake && left.content.provider === connection.provider && (
            <Button size="small" onClick={take}>
              {t('compose.left.take')}
            </Button>
          )}
        </div>
      }
    />
  )
}
