import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field.tsx'

interface CurrentPassphraseProps {
  value: string
  isWrong: boolean
  onChange: (value: string) => void
}

/** The passphrase that protects the credentials now, asked of whoever changes that. */
export function CurrentPassphrase({ value, isWrong, onChange }: CurrentPassphraseProps) {
  const { t } = useTranslation()
  return (
    <Field id="current" label={t('vaultCare.current')} error={isWrong ? t('shell.vault.wrong') : undefined}>
      <Input.Password
        id="current"
        aria-invalid={isWrong}
        autoFocus
        autoComplete="current-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
