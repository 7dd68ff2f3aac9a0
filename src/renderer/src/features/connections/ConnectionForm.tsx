import { Button, Input, Radio } from 'antd'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import { useLanguage } from '../../components/format.ts'
import { AccountFields } from './AccountFields.tsx'
import { BuiltInFacts } from './BuiltInFacts.tsx'
import styles from './ConnectionForm.module.css'
import { StageChoice } from './StageChoice.tsx'
import { useConnectionForm } from './use-connection-form.ts'

interface ConnectionFormProps {
  providers: readonly ProviderDescriptor[]
  connection: Connection | null
}

const faulty = '[aria-invalid="true"], [data-invalid="true"] input:checked'

/** A connection's form, made from the provider's descriptor; a fifth provider needs no other. */
export function ConnectionForm({ providers, connection }: ConnectionFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = useConnectionForm(providers, connection)
  const { descriptor, values, errors } = form
  const element = useRef<HTMLFormElement>(null)
  const isRefused = useRef(false)
  useEffect(() => {
    if (!isRefused.current || Object.keys(errors).length === 0) return
    isRefused.current = false
    element.current?.querySelector<HTMLElement>(faulty)?.focus()
  }, [errors])
  if (!descriptor) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    isRefused.current = true
    form.submit()
  }
  return (
    <form ref={element} className={styles['form']} onSubmit={submit} noValidate>
      {providers.length > 1 && connection === null && (
        <Radio.Group
          aria-label={t('connections.fields.provider')}
          value={descriptor.id}
          options={providers.map((provider) => ({ value: provider.id, label: sayIn(language, provider.name) }))}
          onChange={(event) => form.chooseProvider(event.target.value)}
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
          aria-required
          aria-invalid={errors['name'] !== undefined}
          value={values['name'] ?? ''}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => form.write('name', event.target.value)}
        />
      </Field>
      {connection?.builtIn ? (
        <BuiltInFacts connection={connection} descriptor={descriptor} />
      ) : (
        <>
          <StageChoice value={form.stage} error={errors['stage']} onChange={form.chooseStage} />
          <AccountFields
            descriptor={descriptor}
            connection={connection}
            values={values}
            errors={errors}
            onChange={form.write}
          />
        </>
      )}
      <ErrorNote error={form.problem} />
      <Button type="primary" htmlType="submit" loading={form.isSaving}>
        {t('common.save')}
      </Button>
    </form>
  )
}
