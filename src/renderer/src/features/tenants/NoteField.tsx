import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field, hintId } from '../../components/Field.tsx'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { useMask } from '../../masking/use-mask.ts'

interface NoteFieldProps {
  value: string
  onChange: (note: string) => void
}

/** The console's own note on a tenant. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  const { t } = useTranslation()
  const { isOn, hide } = useMask()
  const input = { id: 'tenant-note', 'aria-describedby': hintId('tenant-note') }
  return (
    <Field id="tenant-note" label={t('tenants.note')} hint={t('tenants.noteHint')}>
      {isOn ? (
        <MaskedInput {...input} shown={hide(value)} />
      ) : (
        <Input {...input} maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}
