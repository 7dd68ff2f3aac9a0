import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { useApi } from '../../bridge/api.ts'
import { useMask } from '../../masking/use-mask.ts'
import { type FormValue, missingOf, setFields } from '../fields/form.ts'
import { Verbatim } from '../Verbatim.tsx'
import styles from './Calls.module.css'

interface CallPreviewProps {
  connection: Connection
  operation: Operation
  values: { get: (path: string) => FormValue | undefined }
}

/** The exact call of a change, beside its button, as soon as everything for it is there. */
export function CallPreview({ connection, operation, values }: CallPreviewProps) {
  const { t } = useTranslation()
  const masked = useMask()
  const isComplete = missingOf(operation.fields, values.get).length === 0
  const input = Object.fromEntries(
    setFields(operation.fields, values.get).map(({ path }) => [path, asSent(values.get(path))]),
  ) as FieldValues
  const { data } = useQuery({
    ...useApi().query.operations.preview.queryOptions({
      input: { connectionId: connection.id, operation: operation.id, input },
    }),
    enabled: isComplete,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  })
  const call = isComplete ? data?.call : null
  if (!call) return null
  const lines = [
    `${call.method} ${masked.url(call.url)}`,
    ...masked.headers(call.headers).map(({ name, value }) => `${name}: ${value}`),
    '',
    masked.request(call.body),
  ]
  return (
    <details className={styles['preview']} open>
      <summary>{t('calls.preview')}</summary>
      <Verbatim>{lines.join('\n')}</Verbatim>
      <p className="quiet">{t('calls.previewNote')}</p>
    </details>
  )
}

/** A file is handed over only when the call is made; its name is all that is told of it. */
const asSent = (value: FormValue | undefined) =>
  value instanceof File ? { file: { handle: notHandedOver }, name: value.name } : value

const notHandedOver = 'not-handed-over'
