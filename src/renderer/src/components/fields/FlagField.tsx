import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field, hintId, labelId } from '../Field.tsx'
import type { FieldRowProps } from './FieldRow.tsx'
import { useLabelled } from './use-labelled.ts'

const values = { unset: undefined, yes: true, no: false } as const
type Word = keyof typeof values

/** Yes, no, or not set, which is not the same as no. */
export function FlagField({ field, value, error, notice, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const { frame } = useLabelled({ field, error, notice })
  const words = ['unset', 'yes', 'no'] as const
  return (
    <Field {...frame} isGroup>
      <Radio.Group
        aria-labelledby={labelId(field.path)}
        aria-describedby={hintId(field.path)}
        data-invalid={error !== undefined}
        optionType="button"
        options={words.map((word) => ({ value: word, label: t(`fields.${word}`) }))}
        value={words.find((word) => values[word] === value)}
        onChange={(event) => onChange(values[event.target.value as Word])}
      />
    </Field>
  )
}
