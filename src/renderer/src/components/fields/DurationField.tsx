import { Input, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../Field.tsx'
import { formatDuration, useLanguage } from '../format.ts'
import styles from './DurationField.module.css'
import { type DurationUnit, durationUnits, readDuration, splitDuration } from './duration.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import type { FormValue } from './form.ts'
import { useLabelled } from './use-labelled.ts'

/** An amount and its unit; nobody counts seconds. What can't be used stays as it was typed. */
export function DurationField({ field, value, error, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [typed, setTyped] = useState(() => inUnit(value))
  // a value that came from elsewhere, such as another window's, replaces what was typed
  const shown = readDuration(field, typed.text, typed.unit).value === value ? typed : inUnit(value, typed.unit)
  const { fault, value: usable } = readDuration(field, shown.text, shown.unit)
  const least = formatDuration((field.min ?? 0) * 1_000, language)
  const most = formatDuration((field.max ?? 0) * 1_000, language)
  const words = fault && (fault === 'range' ? t('fields.duration.range', { least, most }) : t('fields.duration.number'))
  const { frame, input } = useLabelled({ field, error: words ?? error })
  const write = (next: { text: string; unit: DurationUnit }) => {
    setTyped(next)
    onChange(readDuration(field, next.text, next.unit).value)
  }
  return (
    <Field {...frame}>
      <Space.Compact className={styles['duration'] ?? ''}>
        <Input
          {...input}
          inputMode="decimal"
          autoComplete="off"
          data-unusable={fault !== null && usable === undefined}
          value={shown.text}
          onChange={(event) => write({ ...shown, text: event.target.value })}
        />
        <Select<DurationUnit>
          aria-label={t('fields.duration.unit', { label: frame.label })}
          className={styles['unit'] ?? ''}
          options={durationUnits.map((unit) => ({ value: unit, label: t(`fields.duration.units.${unit}`) }))}
          value={shown.unit}
          onChange={(unit) => write({ ...shown, unit })}
        />
      </Space.Compact>
    </Field>
  )
}

function inUnit(value: FormValue | undefined, unit: DurationUnit = 'hour') {
  if (typeof value !== 'number') return { text: '', unit }
  const { amount, unit: whole } = splitDuration(value)
  return { text: String(amount), unit: whole }
}
