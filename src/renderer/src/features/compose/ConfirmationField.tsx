import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Confirmation, confirmationText } from '#shared/domain/confirmation.ts'
import { Field, hintId } from '../../components/Field.tsx'

interface ConfirmationFieldProps {
  wanted: Confirmation
  value: string
  onChange: (value: string) => void
}

/** What has to be typed before a mass send on production. Enter does nothing here. */
export function ConfirmationField({ wanted, value, onChange }: ConfirmationFieldProps) {
  const { t } = useTranslation()
  const example = confirmationText(wanted, t('review.everyoneWord'))
  return (
    <Field
      id="confirmation"
      label={t('review.typeLabel')}
      hint={
        <>
          {t('review.typeExample')} <code>{example}</code>
        </>
      }
    >
      <Input
        id="confirmation"
        aria-describedby={hintId('confirmation')}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
