import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { isAsked, type ProviderDescriptor, type ProviderId } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { limitNames, mostOf, readLimit } from './limits.ts'
import { missingFields } from './missing-fields.ts'

/** What is typed in a connection's form, by field, with what is wrong with each, and saving it. */
export function useConnectionForm(providers: readonly ProviderDescriptor[], connection: Connection | null) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { message } = App.useApp()
  const { client } = useApi()
  const [, navigate] = useLocation()
  const fieldErrors = useFieldErrors()
  const [provider, setProvider] = useState<ProviderId | undefined>(connection?.provider ?? providers[0]?.id)
  const [stage, setStage] = useState<Stage>(connection?.stage ?? 'test')
  const [values, setValues] = useState<Record<string, string>>({
    name: connection?.name ?? '',
    baseUrl: connection?.baseUrl ?? '',
    ...connection?.settings,
    inFlight: String(connection?.limits.inFlight ?? ''),
    perSecond: String(connection?.limits.perSecond ?? ''),
  })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const descriptor = providers.find(({ id }) => id === provider)

  const save = useMutation({
    mutationFn: async (): Promise<Connection> => {
      const { name = '', baseUrl = '', ...rest } = values
      const limits = limitsOf(values)
      if (connection?.builtIn) return client.connections.update({ id: connection.id, name, limits })
      if (!descriptor) throw new Error('no provider')
      const credentials = credentialsOf(descriptor, rest)
      if (connection) return client.connections.update({ id: connection.id, name, stage, baseUrl, credentials, limits })
      return client.connections.create({ name, provider: descriptor.id, stage, baseUrl, credentials })
    },
    onSuccess: ({ id }) => {
      // what was set is never shown again
      const secrets = descriptor?.fields.filter(({ secret }) => secret) ?? []
      setValues((before) => ({ ...before, ...Object.fromEntries(secrets.map(({ name }) => [name, ''])) }))
      void message.success(t(connection ? 'connections.saved' : 'connections.created'))
      if (!connection) navigate(`/connections/${id}`)
    },
    onError: (error) => setErrors(fieldErrors(error)),
  })

  const forget = (field: string) => setErrors(({ [field]: _, ...others }) => others)
  return {
    descriptor,
    values,
    stage,
    errors,
    isSaving: save.isPending,
    /** What went wrong and belongs to no field. */
    problem: Object.keys(errors).length === 0 ? save.error : null,
    /** Fields of one provider say nothing to another; the name stays. */
    chooseProvider: (next: ProviderId) => {
      setProvider(next)
      setValues(({ name = '' }) => ({ name, baseUrl: '' }))
      setErrors({})
    },
    chooseStage: (next: Stage) => {
      setStage(next)
      forget('stage')
    },
    write: (field: string, value: string) => {
      setValues((before) => ({ ...before, [field]: value }))
      forget(field)
    },
    submit: () => {
      const missing = descriptor ? missingFields(descriptor, connection, values) : []
      const noLimits = connection ? limitNames.filter((name) => readLimit(name, values[name] ?? '') === null) : []
      const found = Object.fromEntries([
        ...missing.map(({ field, label }) => [
          field,
          t('connections.required', { label: label ? sayIn(language, label) : t('connections.fields.name') }),
        ]),
        ...noLimits.map((name) => [name, t('connections.limits.bad', { most: formatCount(mostOf[name], language) })]),
      ])
      setErrors(found)
      if (Object.keys(found).length === 0) save.mutate()
    },
  }
}

/** The pace that was typed, checked before. */
const limitsOf = ({ inFlight = '', perSecond = '' }: Record<string, string>) => ({
  inFlight: readLimit('inFlight', inFlight) ?? 1,
  perSecond: readLimit('perSecond', perSecond) ?? 1,
})

/** What to store: of the fields that are asked for, all that is no secret, and the secrets that were written. */
function credentialsOf({ fields }: ProviderDescriptor, values: Record<string, string>): Record<string, string> {
  const stored = fields.filter(
    (field) => isAsked(field, fields, values) && (values[field.name] || (!field.secret && field.name in values)),
  )
  return Object.fromEntries(stored.map(({ name }) => [name, values[name] ?? '']))
}
