import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Field } from '#shared/domain/field.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { dateDoubt, endDoubt, isInstanceName, standsFor } from '#shared/domain/tenant.ts'
import { useApi } from '../../bridge/api.ts'
import { ChangeForm } from '../../components/calls/ChangeForm.tsx'
import type { FormValues } from '../../components/fields/form.ts'
import { TextLink } from '../../components/TextLink.tsx'

interface OpeningFormProps {
  connection: Connection
  operation: Operation
  /** To begin with. */
  name: string
}

/** An opening with what speaks against it; a name that is in the list already is typed once more. */
export function OpeningForm({ connection, operation, name }: OpeningFormProps) {
  const { t } = useTranslation()
  const [now] = useState(Date.now)
  const input = { connectionId: connection.id }
  const tenants = useQuery(useApi().query.tenants.list.queryOptions({ input })).data ?? []
  const isInList = (get: FormValues['get']): boolean => {
    const value = get('instanceName')
    return typeof value === 'string' && value.trim() !== '' && tenants.some((one) => standsFor(one, value))
  }
  const notice = ({ path }: Field, get: FormValues['get']): string | undefined => {
    const value = get(path)
    if (path === 'instanceName') {
      if (isInList(get)) return t('tenants.open.inList')
      return typeof value === 'string' && value !== '' && !isInstanceName(value) ? t('tenants.open.oddName') : undefined
    }
    if (typeof value !== 'number') return undefined
    const first = get('startDate')
    if (path === 'endDate' && typeof first === 'number' && value <= first) return t('tenants.open.endFirst')
    const doubt = path === 'endDate' ? endDoubt(value, now) : dateDoubt(value)
    return doubt ? t(`tenants.doubt.${doubt}`) : undefined
  }
  return (
    <ChangeForm
      connection={connection}
      operation={operation}
      label={t('tenants.open.do')}
      start={{ instanceName: name, startDate: Math.floor(now / 60_000) * 60 }}
      shows={({ path }, { values, errors }) => path !== 'confirmAgain' || path in errors || isInList(values.get)}
      aboutOf={(field, { values }) => {
        const said = notice(field, values.get)
        return said === undefined ? {} : { notice: said }
      }}
      after={<TextLink href="/tenants" label={t('tenants.open.toList')} />}
    />
  )
}
