import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatJson } from '#shared/domain/json-format.ts'
import { Field } from '../Field.tsx'
import { formatCount, useLanguage } from '../format.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import styles from './JsonField.module.css'
import { useJsonFault } from './use-json-fault.ts'
import { useLabelled } from './use-labelled.ts'

/** Longer ones begin with more lines. */
const longFrom = 50_000

/** A text that is JSON: what is wrong with it in words, with line and column, and a way there. Tab leads on as everywhere. */
export function JsonField({ field, value, error, example, notice, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const text = typeof value === 'string' ? value : ''
  const { fault, words } = useJsonFault(text)
  const { frame, input } = useLabelled({ field, error: words ?? error, notice })
  const write = (next: string) => onChange(next.trim() === '' ? undefined : next)
  const formatted = fault || text.trim() === '' ? text : formatJson(text)
  const goToFault = () => {
    const editor = document.getElementById(field.path)
    if (!(editor instanceof HTMLTextAreaElement) || !fault) return
    editor.focus()
    editor.setSelectionRange(fault.at, fault.at + Math.max(1, fault.found.length))
  }
  const tools = (
    <span className={styles['tools']}>
      {fault && (
        <Button size="small" type="link" onClick={goToFault}>
          {t('json.goTo')}
        </Button>
      )}
      {formatted !== text && (
        <Button size="small" type="link" onClick={() => write(formatted)}>
          {t('json.format')}
        </Button>
      )}
      {example && (
        <Button size="small" type="link" onClick={() => write(example)}>
          {t('fields.example')}
        </Button>
      )}
    </span>
  )
  return (
    <Field
      {...frame}
      extra={text && t('compose.characters', { n: formatCount([...text].length, language) })}
      tool={tools}
    >
      <Input.TextArea
        {...input}
        className={`mono ${styles['editor']} ${(field.max ?? 0) >= longFrom ? styles['long'] : ''}`}
        spellCheck={false}
        autoComplete="off"
        maxLength={field.max}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
    </Field>
  )
}
