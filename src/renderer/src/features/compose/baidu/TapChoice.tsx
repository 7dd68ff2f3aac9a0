import { Radio } from 'antd'
import { sayIn } from '#shared/domain/text.ts'
import { Field, hintId, labelId } from '../../../components/Field.tsx'
import type { FieldRowProps } from '../../../components/fields/FieldRow.tsx'
import { useLabelled } from '../../../components/fields/use-labelled.ts'
import { useLanguage } from '../../../components/format.ts'

/** What a tap does. Unset it opens the app, which is the first of the choices. */
export function TapChoice({ field, value, error, onChange }: FieldRowProps) {
  const language = useLanguage()
  const { frame } = useLabelled({ field, error })
  const options = (field.options ?? []).map((option) => ({ value: option.value, label: sayIn(language, option.label) }))
  return (
    <Field {...frame} isGroup>
      <Radio.Group
        aria-labelledby={labelId(field.path)}
        aria-describedby={hintId(field.path)}
        optionType="button"
        options={options}
        value={value ?? options[0]?.value}
        onChange={(event) => onChange(event.target.value as number)}
      />
    </Field>
  )
}
