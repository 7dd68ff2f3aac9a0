import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, hintId } from '../../components/Field.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import styles from './ConnectionForm.module.css'
import { limitNames, mostOf, usualLimits } from './limits.ts'

interface LimitFieldsProps {
  values: Record<string, string>
  errors: Record<string, string>
  onChange: (field: string, value: string) => void
}

/** How fast a run may go; folded in, since what is usual is right for most. */
export function LimitFields({ values, errors, onChange }: LimitFieldsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const hasError = limitNames.some((name) => errors[name] !== undefined)
  return (
    <details
      className={styles['advanced']}
      open={isOpen || hasError}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        {t('connections.limits.title')}{' '}
        <span className="quiet">
          {t('connections.limits.summary', {
            inFlight: values['inFlight'] ?? '',
            perSecond: values['perSecond'] ?? '',
          })}
        </span>
      </summary>
      <p className="quiet">{t('connections.limits.text')}</p>
      <div className={styles['pair']}>
        {limitNames.map((name) => (
          <Field
            key={name}
            id={name}
            label={t(`connections.limits.${name}`)}
            hint={t('connections.limits.hint', {
              usual: formatCount(usualLimits[name], language),
              most: formatCount(mostOf[name], language),
            })}
            error={errors[name]}
          >
            <Input
              id={name}
              aria-describedby={hintId(name)}
              aria-invalid={errors[name] !== undefined}
              inputMode="numeric"
              autoComplete="off"
              value={values[name] ?? ''}
              onChange={(event) => onChange(name, event.target.value)}
            />
          </Field>
        ))}
      </div>
    </details>
  )
}
