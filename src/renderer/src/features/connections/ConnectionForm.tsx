import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Radio } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import { useLanguage } from '../../components/format.ts'
import styles from './ConnectionForm.module.css'
import { CredentialInput } from './CredentialInput.tsx'
import { useFieldErrors } from './use-field-errors.ts'

interface ConnectionFormProps {
  providers: readonly ProviderDescriptor[]
  connection: Connection | null
}

const stages: Stage[] = ['practice', 'test', 'production']

/** A connection's form, made from the provider's descriptor; a fifth provider needs no other. */
export function ConnectionForm({ providers, connection }: ConnectionFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { message } = App.useApp()
  const { client } = useApi()
  const [, navigate] = useLocation()
  const [providerId, setProviderId] = useState(connection?.provider ?? providers[0]?.id)
  const [name, setName] = useState(connection?.name ?? '')
  const [stage, setStage] = useState<Stage>(connection?.stage ?? 'test')
  const [baseUrl, setBaseUrl] = useState(connection?.baseUrl ?? '')
  const [values, setValues] = useState<Record<string, string>>(connection?.settings ?? {})
  const descriptor = providers.find(({ id }) => id === providerId)

  const save = useMutation({
    mutationFn: async (): Promise<Connection> => {
      if (!descriptor) throw new Error('no provider')
      const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
      if (connection) return client.connections.update({ id: connection.id, name, stage, baseUrl, credentials: filled })
      return client.connections.create({ name, provider: descriptor.id, stage, baseUrl, credentials: filled })
    },
    onSuccess: ({ id }) => {
      void message.success(t(connection ? 'connections.saved' : 'connections.created'))
      if (!connection) navigate(`/connections/${id}`)
    },
  })
  const errors = useFieldErrors(save.error)
  if (!descriptor) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {providers.length > 1 && connection === null && (
        <Radio.Group
          aria-label={t('connections.fields.provider')}
          value={providerId}
          options={providers.map((provider) => ({ value: provider.id, label: sayIn(language, provider.name) }))}
          onChange={(event) => setProviderId(event.target.value)}
        />
      )}
      <Field
        id="name"
        label={t('connections.fields.name')}
        hint={t('connections.fields.nameHint')}
        error={errors['name']}
      >
        <Input
          id="name"
          aria-describedby={hintId('name')}
          value={name}
          maxLength={60}
          required
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <fieldset className={styles['stages']} aria-describedby={hintId('stage')}>
        <legend>{t('connections.fields.stage')}</legend>
        <Radio.Group
          value={stage}
          disabled={connection?.builtIn === true}
          options={stages.map((value) => ({ value, label: t(`shell.stage.${value}`) }))}
          onChange={(event) => setStage(event.target.value)}
        />
        <p id={hintId('stage')} className={errors['stage'] ? styles['error'] : 'quiet'}>
          {errors['stage'] ?? t(`connections.stageHint.${stage}`)}
        </p>
      </fieldset>
      <Field
        id="baseUrl"
        label={sayIn(language, descriptor.baseUrl.label)}
        hint={plainHttpOutside(baseUrl) ? t('connections.plainHttp') : sayIn(language, descriptor.baseUrl.hint)}
        error={errors['baseUrl']}
      >
        <Input
          id="baseUrl"
          aria-describedby={hintId('baseUrl')}
          inputMode="url"
          placeholder={descriptor.baseUrl.example}
          value={baseUrl}
          onChange={(event) => setBaseUrl(event.target.value)}
        />
      </Field>
      {descriptor.fields.map((field) => (
        <CredentialInput
          key={field.name}
          field={field}
          secret={connection?.secrets.find((secret) => secret.field === field.name)}
          value={values[field.name] ?? ''}
          error={errors[field.name]}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {Object.keys(errors).length === 0 && <ErrorNote error={save.error} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('common.save')}
      </Button>
    </form>
  )
}

const plainHttpOutside = (url: string): boolean =>
  /^http:\/\/(?!127\.|localhost|\[::1\]|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/i.test(url)
