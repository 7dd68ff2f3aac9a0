import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor, ProviderId } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { changeOf, credentialsOf, type FormValues, valuesOf } from './form-values.ts'
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
  const [saved, setSaved] = useState<Connection | null>(null)
  /** As it is stored; the fields that nobody has touched follow it. */
  const stored = saved && saved.updatedAt > (connection?.updatedAt ?? 0) ? saved : connection
  const [typed, setTyped] = useState<FormValues>({})
  const [chosenStage, setChosenStage] = useState<Stage | null>(null)
  const asStored = valuesOf(stored)
  const values = { ...asStored, ...typed }
  const stage = chosenStage ?? stored?.stage ?? 'test'
  const [errors, setErrors] = useState<Record<string, string>>({})
  const descriptor = providers.find(({ id }) => id === provider)

  const save = useMutation({
    mutationFn: async (sent: { values: FormValues; stage: Stage }): Promise<Connection> => {
      if (!descriptor) throw new Error('no provider')
      if (stored) return client.connections.update({ id: stored.id, ...changeOf(stored, descriptor, sent) })
      const { name = '', baseUrl = '' } = sent.values
      const credentials = credentialsOf(descriptor, sent.values)
      return client.connections.create({ name, provider: descriptor.id, stage: sent.stage, baseUrl, credentials })
    },
    onSuccess: (now, sent) => {
      // what was set is never shown again; what was typed in the meantime stays
      setTyped((before) =>
        Object.fromEntries(Object.entries(before).filter(([field, text]) => text !== sent.values[field])),
      )
      setChosenStage((before) => (before === sent.stage ? null : before))
      if (connection) setSaved(now)
      void message.success(t(connection ? 'connections.saved' : 'connections.created'))
      if (!connection) navigate(`/connections/${now.id}`)
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
      setTyped(({ name = '' }) => ({ name }))
      setErrors({})
    },
    chooseStage: (next: Stage) => {
      setChosenStage(next === stored?.stage ? null : next)
      forget('stage')
    },
    write: (field: string, value: string) => {
      setTyped(({ [field]: _, ...others }) => (value === asStored[field] ? others : { ...others, [field]: value }))
      forget(field)
    },
    submit: () => {
      const missing = descriptor ? missingFields(descriptor, stored, values) : []
      const noLimits = connection ? limitNames.filter((name) => readLimit(name, values[name] ?? '') === null) : []
      const found = Object.fromEntries([
        ...missing.map(({ field, label }) => [
          field,
          t('connections.required', { label: label ? sayIn(language, label) : t('connections.fields.name') }),
        ]),
        ...noLimits.map((name) => [name, t('connections.limits.bad', { most: formatCount(mostOf[name], language) })]),
      ])
      setErrors(found)
      if (Object.keys(found).length === 0) save.mutate({ values, stage })
    },
  }
}
