import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { sayIn } from '#shared/domain/text.ts'
import { Field, hintId, labelId } from '../Field.tsx'
import { useLanguage } from '../format.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import styles from './SequenceField.module.css'
import { useLabelled } from './use-labelled.ts'

/** Some of several, in an order, each once. */
export function SequenceField({ field, value, error, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { frame } = useLabelled({ field, error })
  const options = (field.options ?? []).map((option) => ({
    value: String(option.value),
    label: sayIn(language, option.label),
  }))
  const chosen = Array.isArray(value) ? value : []
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label ?? one
  const without = (one: string) => chosen.filter((other) => other !== one)
  const put = (next: string[]) => onChange(next.length > 0 ? next : undefined)
  const raise = (index: number) => {
    const one = chosen[index] ?? ''
    put(without(one).toSpliced(index - 1, 0, one))
  }
  return (
    <Field {...frame} isGroup>
      <fieldset
        className={styles['sequence']}
        aria-labelledby={labelId(field.path)}
        aria-describedby={hintId(field.path)}
      >
        {chosen.length > 0 && (
          <ol className={styles['chosen']}>
            {chosen.map((one, index) => (
              <li key={one}>
                <span className={styles['name']}>{labelOf(one)}</span>
                <Button
                  size="small"
                  disabled={index === 0}
                  aria-label={t('fields.earlier', { name: labelOf(one) })}
                  onClick={() => raise(index)}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  aria-label={t('fields.leaveOut', { name: labelOf(one) })}
                  onClick={() => put(without(one))}
                >
                  ✕
                </Button>
              </li>
            ))}
          </ol>
        )}
        <div className={styles['rest']}>
          {options
            .filter((option) => !chosen.includes(option.value))
            .map((option) => (
              <Button
                key={option.value}
                size="small"
                aria-label={t('fields.addLast', { name: option.label })}
                onClick={() => put([...chosen, option.value])}
              >
                + {option.label}
              </Button>
            ))}
        </div>
      </fieldset>
    </Field>
  )
}
