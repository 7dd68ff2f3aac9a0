import { Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { sayIn } from '#shared/domain/text.ts'
import { Field, hintId, labelId } from '../Field.tsx'
import { useLanguage } from '../format.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import { useLabelled } from './use-labelled.ts'

type Value = string | number

/** Up to this many stand side by side, if one of them has to be chosen. */
const sideBySide = 6

/** One of several. Where none is needed, "not set" is among them. */
export function ChoiceField({ field, value, error, inherited, notice, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { frame, input } = useLabelled({ field, error, notice })
  const given = (field.options ?? []).map((option) => ({ value: option.value, label: sayIn(language, option.label) }))
  const chosen = typeof value === 'string' || typeof value === 'number' ? value : undefined
  if (field.required && given.length <= sideBySide) {
    return (
      <Field {...frame} isGroup>
        <Radio.Group
          aria-labelledby={labelId(field.path)}
          aria-describedby={hintId(field.path)}
          data-invalid={error !== undefined}
          optionType="button"
          options={given}
          value={chosen}
          onChange={(event) => onChange(event.target.value as Value)}
        />
      </Field>
    )
  }
  const unset = { value: '', label: inherited ?? t('fields.unset') }
  return (
    <Field {...frame}>
      <Select<Value>
        {...input}
        className="fill"
        options={field.required ? given : [unset, ...given]}
        value={chosen ?? (field.required ? null : '')}
        onChange={(next) => onChange(next === '' ? undefined : next)}
      />
    </Field>
  )
}
