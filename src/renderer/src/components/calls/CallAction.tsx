import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { useIsLocked } from '../../bridge/queries.ts'
import { SendButton } from '../SendButton.tsx'
import { UnlockNote } from '../UnlockNote.tsx'
import styles from './Calls.module.css'
import type { useCall } from './use-call.ts'

interface CallActionProps {
  connection: Connection
  operation: Operation
  call: Pick<ReturnType<typeof useCall>, 'isBusy' | 'isConfirmed' | 'cancel'>
  /** What the button of a change says. */
  label?: string
  onMake: () => void
}

/** Asking, or doing; what does something says where, in the stage's colour, and needs the stage unlocked. */
export function CallAction({ connection: { stage, name }, operation, call, label, onMake }: CallActionProps) {
  const { t } = useTranslation()
  const isLocked = useIsLocked(stage) && operation.kind === 'change'
  if (operation.kind === 'query') {
    return (
      <Button type="primary" htmlType="submit" loading={call.isBusy}>
        {t('calls.ask')}
      </Button>
    )
  }
  return (
    <>
      {isLocked && <UnlockNote title={t('calls.unlockFirst')} />}
      <div className={styles['action']}>
        <SendButton stage={stage} loading={call.isBusy} disabled={isLocked || !call.isConfirmed} onClick={onMake}>
          {label ?? t('calls.do')}
        </SendButton>
        <span className="quiet">
          {call.isBusy ? t('calls.busy') : t('calls.where', { stage: t(`shell.stage.${stage}`), connection: name })}
        </span>
        {call.isBusy && (
          <Button size="small" type="text" onClick={call.cancel}>
            {t('calls.cancel')}
          </Button>
        )}
      </div>
    </>
  )
}
