import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../Field.tsx'
import { formatZone } from '../format.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import { fromLocal, toLocal } from './local-time.ts'
import { useLabelled } from './use-labelled.ts'

/** A moment, picked in local time with its offset beside it; nobody types seconds since 1970. */
export function TimeField({ field, value, error, notice, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const seconds = typeof value === 'number' ? value : undefined
  const { frame, input } = useLabelled({ field, error, notice })
  const zone = formatZone(seconds === undefined ? Date.now() : seconds * 1_000)
  const clear = seconds !== undefined && (
    <Button
      size="small"
      type="link"
      aria-label={t('fields.clearTime', { name: frame.label })}
      onClick={() => {
        onChange(undefined)
        document.getElementById(field.path)?.focus()
      }}
    >
      {t('fields.clear')}
    </Button>
  )
  return (
    <Field {...frame} tool={clear} extra={t('fields.zone', { zone })}>
      <Input
        {...input}
        type="datetime-local"
        max="9999-12-31T23:59"
        value={toLocal(seconds)}
        onChange={(event) => onChange(fromLocal(event.target.value))}
      />
    </Field>
  )
}
