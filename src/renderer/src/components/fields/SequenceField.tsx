import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sayIn } from '#shared/domain/text.ts'
import { Field, hintId, labelId } from '../Field.tsx'
import { useLanguage } from '../format.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import styles from './SequenceField.module.css'
import { useLabelled } from './use-labelled.ts'

/** Some of several, in an order, each once. */
export function SequenceField({ field, value, error, notice, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { frame } = useLabelled({ field, error, notice })
  const buttons = useRef<HTMLFieldSetElement>(null)
  // a button that a press takes away hands the focus to the one that undoes the press
  const next = useRef<string | null>(null)
  useEffect(() => {
    if (next.current === null) return
    buttons.current?.querySelector<HTMLElement>(`[data-act="${next.current}"]`)?.focus()
    next.current = null
  })
  const options = (field.options ?? []).map((option) => ({
    value: String(option.value),
    label: sayIn(language, option.label),
  }))
  const chosen = Array.isArray(value) ? value : []
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label ?? one
  const without = (one: string) => chosen.filter((other) => other !== one)
  const put = (order: string[], focus: string) => {
    next.current = focus
    onChange(order.length > 0 ? order : undefined)
  }
  const move = (one: string, to: number, act: 'earlier' | 'later') => {
    if (to >= 0 && to < chosen.length) put(without(one).toSpliced(to, 0, one), `${act}-${one}`)
  }
  return (
    <Field {...frame} isGroup>
      <fieldset
        ref={buttons}
        className={styles['sequence']}
        aria-labelledby={labelId(field.path)}
        aria-describedby={hintId(field.path)}
      >
        {chosen.length > 0 && (
          <ol className={styles['chosen']}>
            {chosen.map((one, index) => (
              <li key={one}>
                <span className={styles['name']}>{labelOf(one)}</span>
                {(['earlier', 'later'] as const).map((act) => (
                  <Button
                    key={act}
                    size="small"
                    data-act={`${act}-${one}`}
                    // not `disabled`: at its end the button that was pressed would lose the focus
                    aria-disabled={index === (act === 'earlier' ? 0 : chosen.length - 1)}
                    aria-label={t(`fields.${act}`, { name: labelOf(one) })}
                    onClick={() => move(one, act === 'earlier' ? index - 1 : index + 1, act)}
                  >
                    {act === 'earlier' ? '↑' : '↓'}
                  </Button>
                ))}
                <Button
                  size="small"
                  data-act={`out-${one}`}
                  aria-label={t('fields.leaveOut', { name: labelOf(one) })}
                  onClick={() => put(without(one), `in-${one}`)}
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
                data-act={`in-${option.value}`}
                aria-label={t('fields.addLast', { name: option.label })}
                onClick={() => put([...chosen, option.value], `out-${option.value}`)}
              >
                + {option.label}
              </Button>
            ))}
        </div>
      </fieldset>
    </Field>
  )
}
