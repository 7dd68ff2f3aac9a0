import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { isPrivateField } from '#shared/domain/private-names.ts'
import type { CredentialField } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { Field, hintId, labelId } from '../../components/Field.tsx'
import { formatFullTime, useLanguage } from '../../components/format.ts'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { CredentialChoice } from './CredentialChoice.tsx'
import { CredentialText } from './CredentialText.tsx'

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
  const { isOn, hide } = useMask()
  const extra =
    secret === undefined
      ? undefined
      : secret.updatedAt === null
        ? t('connections.secretMissing')
        : t('connections.secretSetAt', { time: formatFullTime(secret.updatedAt) })
  const frame = {
    id: field.name,
    label: sayIn(language, field.label),
    name: field.providerName,
    hint: sayIn(language, field.hint),
    error,
    extra,
  }
  const described = { 'aria-describedby': hintId(field.name) }
  if (field.options) {
    const options = field.options.map((option) => ({ value: option.value, label: sayIn(language, option.label) }))
    return (
      <Field {...frame} isGroup>
        <CredentialChoice
          {...described}
          aria-labelledby={labelId(field.name)}
          options={options}
          value={value}
          onChange={onChange}
        />
      </Field>
    )
  }
  if (isOn && (field.secret || isPrivateField(field.name)))
    return (
      <Field {...frame} hint={t('share.locked')}>
        <MaskedInput {...described} id={field.name} aria-invalid={error !== undefined} shown={hide(value)} />
      </Field>
    )
  return (
    <Field {...frame}>
      <CredentialText
        {...described}
        id={field.name}
        aria-invalid={error !== undefined}
        aria-required={field.required}
        field={field}
        placeholder={secret?.isSet ? t('connections.secretSet') : ''}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
