import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { isAsked, type ProviderDescriptor } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { Field, hintId } from '../../components/Field.tsx'
import { useLanguage } from '../../components/format.ts'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { CredentialInput } from './CredentialInput.tsx'

interface AccountFieldsProps {
  descriptor: ProviderDescriptor
  connection: Connection | null
  values: Record<string, string>
  errors: Record<string, string>
  onChange: (field: string, value: string) => void
}

/** Where the provider is and as whom to call it. */
export function AccountFields({ descriptor, connection, values, errors, onChange }: AccountFieldsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const masked = useMask()
  const baseUrl = values['baseUrl'] ?? ''
  return (
    <>
      <Field
        id="baseUrl"
        label={sayIn(language, descriptor.baseUrl.label)}
        hint={plainHttpOutside(baseUrl) ? t('connections.plainHttp') : sayIn(language, descriptor.baseUrl.hint)}
        error={errors['baseUrl']}
      >
        {masked.url(baseUrl) === baseUrl ? (
          <Input
            id="baseUrl"
            aria-describedby={hintId('baseUrl')}
            aria-required
            aria-invalid={errors['baseUrl'] !== undefined}
            inputMode="url"
            autoComplete="off"
            placeholder={descriptor.baseUrl.example}
            value={baseUrl}
            onChange={(event) => onChange('baseUrl', event.target.value)}
          />
        ) : (
          <MaskedInput id="baseUrl" aria-describedby={hintId('baseUrl')} shown={masked.url(baseUrl)} />
        )}
      </Field>
      {descriptor.fields
        .filter((field) => isAsked(field, descriptor.fields, values))
        .map((field) => (
          <CredentialInput
            key={field.name}
            field={field}
            secret={connection?.secrets.find((secret) => secret.field === field.name)}
            value={values[field.name] ?? ''}
            error={errors[field.name]}
            onChange={(value) => onChange(field.name, value)}
          />
        ))}
    </>
  )
}

const plainHttpOutside = (url: string): boolean =>
  /^http:\/\/(?!127\.|localhost|\[::1\]|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/i.test(url)
