import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Confirmation, confirmationText } from '#shared/domain/confirmation.ts'
import { Field, hintId } from '../Field.tsx'
import styles from './Sending.module.css'
import { matchTyped } from './typed-match.ts'

interface ConfirmationFieldProps {
  wanted: Confirmation
  value: string
  onChange: (value: string) => void
}

/** What has to be typed before a mass send on production, and how far it agrees. Enter does nothing here. */
export function ConfirmationField({ wanted, value, onChange }: ConfirmationFieldProps) {
  const { t } = useTranslation()
  const everybody = t('review.everyoneWord')
  const match = matchTyped(wanted, value, everybody)
  return (
    <div>
      <Field
        id="confirmation"
        label={t('review.typeLabel')}
        hint={
          <>
            {t('review.typeExample')} <code>{confirmationText(wanted, everybody)}</code>
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
      <p role="status" className={match === 'matches' ? styles['fine'] : styles['typed']}>
        {match !== 'empty' && t(`review.typed.${match}`)}
      </p>
    </div>
  )
}
