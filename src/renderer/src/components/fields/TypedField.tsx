import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isPrivateField } from '#shared/domain/private-names.ts'
import { sayIn } from '#shared/domain/text.ts'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { Field } from '../Field.tsx'
import { useLanguage } from '../format.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import { readTyped, type Typed, typedText } from './typed.ts'
import { useLabelled } from './use-labelled.ts'
import { useLengthWords } from './use-length-words.ts'

const severalLines = new Set(['lines', 'list', 'counts'])

/** A field whose value is typed. What can't be used stays as it was typed, with what is wrong below it. */
export function TypedField({ field, value, error, example, inherited, notice, tool, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { isOn, hide } = useMask()
  const [typed, setTyped] = useState(() => typedText(value))
  // a value that came from elsewhere, such as another window's, replaces what was typed
  const isOwn = JSON.stringify(readTyped(field, typed).value) === JSON.stringify(value === '' ? undefined : value)
  const text = isOwn ? typed : typedText(value)
  const { fault, lines, value: usable } = readTyped(field, text)
  const length = useLengthWords(field, text)
  const { frame, input } = useLabelled({
    field,
    error: error ?? (fault ? t(`fields.fault.${fault}`, range(field, lines)) : undefined),
    notice,
  })
  const write = (next: string) => {
    setTyped(next)
    onChange(readTyped(field, next).value)
  }
  const isUnusable = fault !== null && usable === undefined
  if (isOn && isPrivateField(field.path))
    return (
      <Field {...frame} hint={t('share.locked')}>
        <MaskedInput {...input} data-unusable={isUnusable} shown={hide(text)} />
      </Field>
    )
  const shared = {
    ...input,
    'data-unusable': isUnusable,
    value: text,
    placeholder: inherited,
    spellCheck: false,
    autoComplete: 'off',
    ...(field.kind !== 'number' && field.max !== undefined ? { maxLength: field.max } : {}),
    onChange: (event: { target: { value: string } }) => write(event.target.value),
  }
  const suggestions = field.options && `${field.path}-options`
  const ownTool = example ? (
    <Button size="small" type="link" onClick={() => write(example)}>
      {t('fields.example')}
    </Button>
  ) : undefined
  return (
    <Field {...frame} extra={length} tool={tool ?? ownTool}>
      {severalLines.has(field.kind) ? (
        <Input.TextArea {...shared} rows={2} className={field.kind === 'lines' ? '' : 'mono'} />
      ) : (
        <Input {...shared} list={suggestions} inputMode={field.kind === 'number' ? 'numeric' : 'text'} />
      )}
      {field.options && (
        <datalist id={suggestions}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value} label={sayIn(language, option.label)} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

const range = ({ min, max }: FieldRowProps['field'], lines: Typed['lines']) => ({
  min: min ?? '−∞',
  max: max ?? '∞',
  lines: lines.join(', '),
})
