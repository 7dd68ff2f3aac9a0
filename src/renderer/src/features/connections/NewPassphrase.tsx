import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field, hintId } from '../../components/Field.tsx'

const shortest = 8

export interface TypedTwice {
  first: string
  second: string
}

export const isPassphrase = ({ first, second }: TypedTwice): boolean => first.length >= shortest && first === second

interface NewPassphraseProps {
  value: TypedTwice
  onChange: (value: TypedTwice) => void
}

/** A new passphrase, asked twice: one that was mistyped would open nothing. */
export function NewPassphrase({ value, onChange }: NewPassphraseProps) {
  const { t } = useTranslation()
  const { first, second } = value
  return (
    <div>
      <Field
        id="exportPassphrase"
        label={t('connectionCare.passphrase.label')}
        hint={t('connectionCare.passphrase.hint')}
        error={first !== '' && first.length < shortest ? t('connectionCare.passphrase.short') : undefined}
      >
        <Input.Password
          id="exportPassphrase"
          aria-describedby={hintId('exportPassphrase')}
          autoComplete="new-password"
          value={first}
          onChange={(event) => onChange({ first: event.target.value, second })}
        />
      </Field>
      <Field
        id="exportRepeat"
        label={t('connectionCare.passphrase.repeat')}
        error={second !== '' && first !== second ? t('connectionCare.passphrase.mismatch') : undefined}
      >
        <Input.Password
          id="exportRepeat"
          aria-describedby={hintId('exportRepeat')}
          autoComplete="new-password"
          value={second}
          onChange={(event) => onChange({ first, second: event.target.value })}
        />
      </Field>
    </div>
  )
}
