import { Button, Input } from 'antd'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import { AccountFields } from './AccountFields.tsx'
import { BuiltInFacts } from './BuiltInFacts.tsx'
import styles from './ConnectionForm.module.css'
import { LimitFields } from './LimitFields.tsx'
import { ProviderChoice } from './ProviderChoice.tsx'
import { StageChoice } from './StageChoice.tsx'
import { useConnectionForm } from './use-connection-form.ts'

interface ConnectionFormProps {
  providers: readonly ProviderDescriptor[]
  connection: Connection | null
}

const faulty = '[aria-invalid="true"], [data-invalid="true"] input:checked'

/** A connection's form, made from the provider's descriptor. */
export function ConnectionForm({ providers, connection }: ConnectionFormProps) {
  const { t } = useTranslation()
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
        <ProviderChoice providers={providers} value={descriptor.id} onChange={form.chooseProvider} />
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
      {connection && <LimitFields values={values} errors={errors} onChange={form.write} />}
      <ErrorNote error={form.problem} />
      <Button type="primary" htmlType="submit" loading={form.isSaving}>
        {t('common.save')}
      </Button>
    </form>
  )
}
