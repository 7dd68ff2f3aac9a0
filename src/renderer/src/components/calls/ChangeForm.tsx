import type { ReactNode } from 'react'
import type { Connection } from '#shared/contract/connections.ts'
import type { Field } from '#shared/domain/field.ts'
import type { Answer, Operation } from '#shared/domain/operation.ts'
import { FieldList, type FieldListProps } from '../fields/FieldList.tsx'
import type { FormValue } from '../fields/form.ts'
import { ConfirmationField } from '../sending/ConfirmationField.tsx'
import { CallAction } from './CallAction.tsx'
import { CallAnswer } from './CallAnswer.tsx'
import { CallPreview } from './CallPreview.tsx'
import { CallProblem } from './CallProblem.tsx'
import styles from './Calls.module.css'
import { TypeAgain } from './TypeAgain.tsx'
import { useCall } from './use-call.ts'
import { useMake } from './use-make.ts'

type Call = ReturnType<typeof useCall>

interface ChangeFormProps {
  connection: Connection
  operation: Operation
  label: string
  start?: Readonly<Record<string, FormValue>>
  /** Which fields are shown; without it all. */
  shows?: (field: Field, call: Call) => boolean
  aboutOf?: (field: Field, call: Call) => ReturnType<NonNullable<FieldListProps['aboutOf']>>
  examples?: FieldListProps['examples']
  /** Between the fields and the exact call. */
  children?: (call: Call) => ReactNode
  /** Below the answer. */
  after?: ReactNode
  onAnswer?: (answer: Answer) => void
}

/** One change with its exact call, in a screen of its own kind. Enter changes nothing: it takes a press on the button. */
export function ChangeForm(props: ChangeFormProps) {
  const { connection, operation, label, start, shows, aboutOf, examples, children, after, onAnswer } = props
  const call = useCall(connection, operation, onAnswer, start)
  const { errors } = call
  const { form, make } = useMake<HTMLFormElement>(call)
  return (
    <>
      <form ref={form} className={styles['form']} onSubmit={(event) => event.preventDefault()} noValidate>
        <FieldList
          isStacked
          fields={operation.fields.filter((field) => shows?.(field, call) ?? true)}
          values={call.values}
          errors={errors}
          {...(examples && { examples })}
          {...(aboutOf && { aboutOf: (field) => aboutOf(field, call) })}
        />
        {children?.(call)}
        <CallPreview connection={connection} operation={operation} values={call.values} />
        <TypeAgain operation={operation} call={call} />
        {call.wanted && <ConfirmationField wanted={call.wanted} value={call.confirmation} onChange={call.confirm} />}
        <CallAction connection={connection} operation={operation} call={call} label={label} onMake={make} />
      </form>
      <div className={styles['outcome']} aria-live="polite">
        <CallProblem error={call.problem} kind={operation.kind} />
        {call.answer && !call.isBusy && (
          <>
            <CallAnswer answer={call.answer} operation={operation} />
            {after}
          </>
        )}
      </div>
    </>
  )
}
