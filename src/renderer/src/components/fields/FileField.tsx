import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../Field.tsx'
import { formatCount, useLanguage } from '../format.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import styles from './FileField.module.css'
import { useLabelled } from './use-labelled.ts'

/** A file, chosen here and read only when the call is made. */
export function FileField({ field, value, error, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const picker = useRef<HTMLInputElement>(null)
  const { frame, input } = useLabelled({ field, error })
  const file = value instanceof File ? value : null
  return (
    <Field {...frame}>
      <div className={styles['file']} data-invalid={error !== undefined}>
        <Button id={input.id} aria-describedby={input['aria-describedby']} onClick={() => picker.current?.click()}>
          {t('fields.chooseFile')}
        </Button>
        {file && (
          <>
            <span>
              {file.name} · {t('fields.bytes', { n: formatCount(file.size, language) })}
            </span>
            <Button type="text" size="small" onClick={() => onChange(undefined)}>
              {t('fields.clearFile')}
            </Button>
          </>
        )}
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={frame.label}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          event.target.value = ''
          if (chosen) onChange(chosen)
        }}
      />
    </Field>
  )
}
