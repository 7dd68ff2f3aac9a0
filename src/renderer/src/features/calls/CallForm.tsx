import type { FormEvent } from 'react'
import type { Connection } from '#shared/contract/connections.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useExamples } from '../../bridge/use-examples.ts'
import { CallAction } from '../../components/calls/CallAction.tsx'
import { CallAnswer } from '../../components/calls/CallAnswer.tsx'
import { CallPreview } from '../../components/calls/CallPreview.tsx'
import { CallProblem } from '../../components/calls/CallProblem.tsx'
import styles from '../../components/calls/Calls.module.css'
import { TypeAgain } from '../../components/calls/TypeAgain.tsx'
import { useCall } from '../../components/calls/use-call.ts'
import { useMake } from '../../components/calls/use-make.ts'
import { FieldList } from '../../components/fields/FieldList.tsx'
import { useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import { RecentChanges } from '../../components/RecentChanges.tsx'
import { ConfirmationField } from '../../components/sending/ConfirmationField.tsx'

interface CallFormProps {
  connection: Connection
  operation: Operation
}

/** The fields of a call, its one action, and what came of it. Enter makes a query; a change takes a press on its button. */
export function CallForm({ connection, operation }: CallFormProps) {
  const language = useLanguage()
  const examples = useExamples(connection)
  const call = useCall(connection, operation)
  const { errors } = call
  const { form, make } = useMake<HTMLFormElement>(call)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (operation.kind === 'query') make()
  }
  return (
    <>
      <Panel>
        <form ref={form} className={styles['form']} onSubmit={submit} noValidate>
          {operation.hint && <p className={styles['hint']}>{sayIn(language, operation.hint)}</p>}
          <FieldList fields={operation.fields} values={call.values} errors={errors} examples={examples} />
          {operation.kind === 'change' && (
            <CallPreview connection={connection} operation={operation} values={call.values} />
          )}
          <TypeAgain operation={operation} call={call} />
          {call.wanted && <ConfirmationField wanted={call.wanted} value={call.confirmation} onChange={call.confirm} />}
          <CallAction connection={connection} operation={operation} call={call} onMake={make} />
        </form>
      </Panel>
      <div className={styles['outcome']} aria-live="polite">
        <CallProblem error={call.problem} kind={operation.kind} />
        {call.answer && !call.isBusy && <CallAnswer answer={call.answer} operation={operation} />}
      </div>
      {operation.kind === 'change' && <RecentChanges connectionId={connection.id} />}
    </>
  )
}
