import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { type Confirmation, isConfirmed } from '#shared/domain/confirmation.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer, Operation } from '#shared/domain/operation.ts'
import { useApi } from '../../bridge/api.ts'
import { AnswerLost } from '../../bridge/bridge.ts'
import { handFileOver } from '../../bridge/files.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { type FormValue, lasting, missingOf, setFields } from '../fields/form.ts'
import { thumbnailOf } from './thumbnail.ts'
import { useChangeId } from './use-change-id.ts'

/**
 * What is typed for a call, with what is wrong with it, and making it. What was typed stays whatever comes of it; what
 * confirmed a change that was made, or may have been, is typed anew for the next.
 */
export function useCall(
  connection: Connection,
  operation: Operation,
  onAnswer?: (answer: Answer) => Promise<void> | void,
  start: Readonly<Record<string, FormValue>> = {},
) {
  const { t } = useTranslation()
  const { client } = useApi()
  const fieldErrors = useFieldErrors()
  const [input, setInput] = useState(start)
  const [typedAgain, setTypedAgain] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const changeId = useChangeId()
  const wanted: Confirmation | null =
    operation.reachesAll && connection.stage === 'production' ? { name: connection.name, count: null } : null
  const get = (path: string): FormValue | undefined => input[path]
  const call = useMutation({
    mutationFn: async () =>
      client.operations.call({
        ...(operation.kind === 'change' && { id: changeId.take(), connectionAsOf: connection.updatedAt }),
        connectionId: connection.id,
        operation: operation.id,
        input: await valuesOf(operation, get),
        ...(operation.typeAgain ? { typedAgain } : {}),
        ...(wanted && { confirmation }),
      }),
    onSuccess: (answer) => {
      changeId.drop()
      if (answer.outcome === 'accepted' || answer.outcome === 'unknown') {
        setTypedAgain('')
        setConfirmation('')
        setInput((before) => lasting(operation.fields, before))
      }
      return onAnswer?.(answer)
    },
    onError: (error) => {
      if (!(error instanceof AnswerLost)) changeId.drop()
      setErrors(fieldErrors(error))
    },
  })
  const cancel = useMutation({ mutationFn: (id: string) => client.operations.cancel({ id }) })
  const set = (path: string, value: FormValue | undefined) => {
    changeId.drop()
    setInput(({ [path]: _, ...others }) => (value === undefined ? others : { ...others, [path]: value }))
    setErrors(({ [path]: _, ...others }) => others)
  }
  const again = operation.typeAgain && String(get(operation.typeAgain) ?? '')
  return {
    values: { get, set },
    errors,
    typedAgain,
    typeAgain: setTypedAgain,
    /** What has to be typed is typed. */
    isConfirmed:
      (again === undefined || (again !== '' && again === typedAgain)) &&
      (wanted === null || isConfirmed(wanted, confirmation)),
    /** What has to be typed before a change for everybody on production, and what is. */
    wanted,
    confirmation,
    confirm: setConfirmation,
    answer: call.data,
    isBusy: call.isPending,
    /** Gives up waiting for the answer to a change. */
    cancel: () => {
      if (changeId.current !== null) cancel.mutate(changeId.current)
    },
    /** What went wrong and belongs to no field. */
    problem: Object.keys(errors).length === 0 ? call.error : null,
    make: () => {
      const missing = missingOf(operation.fields, get)
      setErrors(Object.fromEntries(missing.map(({ path }) => [path, t('fields.missing')])))
      if (missing.length === 0) call.mutate()
    },
  }
}

/** What takes part and is set; files are handed over now. */
async function valuesOf({ fields }: Operation, get: (path: string) => FormValue | undefined): Promise<FieldValues> {
  const pairs = setFields(fields, get).map(async ({ path }) => {
    const value = get(path)
    return [path, value instanceof File ? await fileValue(value) : value] as const
  })
  return Object.fromEntries(await Promise.all(pairs)) as FieldValues
}

async function fileValue(file: File) {
  const thumbnail = await thumbnailOf(file)
  return {
    file: await handFileOver(file, { isLarge: true }),
    name: file.name,
    ...(thumbnail !== undefined && { thumbnail }),
  }
}
