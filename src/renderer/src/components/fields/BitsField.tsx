import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { sayIn } from '#shared/domain/text.ts'
import { Field, hintId, labelId } from '../Field.tsx'
import { useLanguage } from '../format.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import { useLabelled } from './use-labelled.ts'

/** Several of a few, as boxes. None of them is a value, and not the same as not set. */
export function BitsField({ field, value, error, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { frame } = useLabelled({ field, error })
  const bits = typeof value === 'number' ? value : undefined
  const options = (field.options ?? []).map((option) => ({
    value: Number(option.value),
    label: sayIn(language, option.label),
  }))
  const state = bits === undefined ? t('fields.bits.unset') : bits === 0 ? t('fields.bits.none') : undefined
  const tool = (
    <Button size="small" type="link" onClick={() => onChange(bits === undefined ? 0 : undefined)}>
      {t(bits === undefined ? 'fields.bits.setNone' : 'fields.bits.clear')}
    </Button>
  )
  return (
    <Field {...frame} isGroup extra={state} tool={tool}>
      <Checkbox.Group<number>
        role="group"
        aria-labelledby={labelId(field.path)}
        aria-describedby={hintId(field.path)}
        options={options}
        value={options.map((option) => option.value).filter((bit) => ((bits ?? 0) & bit) !== 0)}
        onChange={(chosen) => onChange(chosen.reduce((sum, bit) => sum | bit, 0))}
      />
    </Field>
  )
}
