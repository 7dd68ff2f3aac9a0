import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../Field.tsx'
import { formatCount, useLanguage } from '../format.ts'
import { useFilePicker } from '../use-file-picker.tsx'
import type { FieldRowProps } from './FieldRow.tsx'
import styles from './FileField.module.css'
import { useLabelled } from './use-labelled.ts'

/** A file, chosen here and read only when the call is made. */
export function FileField({ field, value, error, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { frame, input } = useLabelled({ field, error })
  const file = value instanceof File ? value : null
  const picker = useFilePicker({ label: frame.label, onFiles: ([chosen]) => chosen && onChange(chosen) })
  return (
    <Field {...frame}>
      <div className={styles['file']} data-invalid={error !== undefined}>
        <Button id={input.id} aria-describedby={input['aria-describedby']} onClick={picker.open}>
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
      {picker.input}
    </Field>
  )
}
