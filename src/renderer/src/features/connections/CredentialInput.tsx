import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { CredentialField } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { Field, hintId } from '../../components/Field.tsx'
import { formatFullTime, useLanguage } from '../../components/format.ts'

interface CredentialInputProps {
  field: CredentialField
  secret: Connection['secrets'][number] | undefined
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** One field of the credentials. A secret can be written and replaced; what it holds is never shown again. */
export function CredentialInput({ field, secret, value, error, onChange }: CredentialInputProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const extra =
    secret === undefined
      ? undefined
      : secret.updatedAt === null
        ? t('connections.secretMissing')
        : t('connections.secretSetAt', { time: formatFullTime(secret.updatedAt) })
  const common = {
    id: field.name,
    'aria-describedby': hintId(field.name),
    'aria-invalid': error !== undefined,
    'aria-required': field.required,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <Field
      id={field.name}
      label={sayIn(language, field.label)}
      name={field.providerName}
      hint={sayIn(language, field.hint)}
      error={error}
      extra={extra}
    >
      {field.secret ? (
        <Input.Password
          {...common}
          autoComplete="new-password"
          placeholder={secret?.isSet ? t('connections.secretSet') : ''}
        />
      ) : (
        <Input {...common} autoComplete="off" />
      )}
    </Field>
  )
}
