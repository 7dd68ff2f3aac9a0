import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { useIsLocked } from '../../bridge/queries.ts'
import { FieldList } from '../fields/FieldList.tsx'
import type { FormValue } from '../fields/form.ts'
import { SendButton } from '../SendButton.tsx'
import { StageSheet } from '../sending/StageSheet.tsx'
import { UnlockNote } from '../UnlockNote.tsx'
import { CallAnswer } from './CallAnswer.tsx'
import { CallPreview } from './CallPreview.tsx'
import { CallProblem } from './CallProblem.tsx'
import { TypeAgain } from './TypeAgain.tsx'
import { useCall } from './use-call.ts'
import { useMake } from './use-make.ts'

interface ChangeSheetProps {
  connection: Connection
  operation: Operation
  title: string
  /** What the button says. */
  action: string
  /** Values that are settled and not asked for. */
  preset?: Readonly<Record<string, FormValue>>
  /** What it will do to whom. */
  children?: ReactNode
  onClose: () => void
}

/** One change for one thing of a list: what it does, the exact call, its one button, and what came of it. */
export function ChangeSheet({
  connection,
  operation,
  title,
  action,
  preset = {},
  children,
  onClose,
}: ChangeSheetProps) {
  const { t } = useTranslation()
  const call = useCall(connection, operation, undefined, preset)
  const { stage, name } = connection
  const isLocked = useIsLocked(stage)
  const { form, make } = useMake<HTMLDivElement>(call)
  const isAnswered = call.answer !== undefined && !call.isBusy
  const fields = operation.fields.filter(({ path }) => !(path in preset))
  return (
    <StageSheet
      stage={stage}
      title={title}
      back={t(isAnswered ? 'common.close' : 'common.cancel')}
      isBound={call.isBusy}
      onClose={onClose}
      note={call.isBusy ? t('calls.busy') : t('calls.where', { stage: t(`shell.stage.${stage}`), connection: name })}
      choices={
        isAnswered ? null : (
          <>
            {isLocked && <UnlockNote title={t('calls.unlockFirst')} />}
            <TypeAgain operation={operation} call={call} />
          </>
        )
      }
      action={
        isAnswered ? null : (
          <>
            {call.isBusy && <Button onClick={call.cancel}>{t('calls.cancel')}</Button>}
            <SendButton stage={stage} loading={call.isBusy} disabled={isLocked || !call.isConfirmed} onClick={make}>
              {action}
            </SendButton>
          </>
        )
      }
    >
      {isAnswered && call.answer ? (
        <CallAnswer answer={call.answer} operation={operation} />
      ) : (
        <div ref={form}>
          {children}
          <FieldList fields={fields} values={call.values} errors={call.errors} />
          <CallPreview connection={connection} operation={operation} values={call.values} />
        </div>
      )}
      <CallProblem error={call.problem} kind={operation.kind} />
    </StageSheet>
  )
}
