import { Button, Input } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntentParts } from '#shared/domain/intent.ts'
import { Field, hintId, labelId } from '../../../components/Field.tsx'
import styles from './IntentDialog.module.css'

type Extras = IntentParts['extras']

interface IntentExtrasProps {
  extras: Extras
  fault: string | undefined
  onChange: (extras: Extras) => void
}

/** Names and values that the page is handed. */
export function IntentExtras({ extras, fault, onChange }: IntentExtrasProps) {
  const { t } = useTranslation()
  const add = useRef<HTMLButtonElement>(null)
  const edit = (index: number, change: Partial<Extras[number]>) =>
    onChange(extras.map((extra, at) => (at === index ? { ...extra, ...change } : extra)))
  return (
    <Field
      id="intent-extras"
      label={t('maxim.intent.extras')}
      hint={t('maxim.intent.extrasHint')}
      error={fault}
      isGroup
    >
      <fieldset
        className={styles['extras']}
        aria-labelledby={labelId('intent-extras')}
        aria-describedby={hintId('intent-extras')}
      >
        {extras.map((extra, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else of its own
          <div key={index} className={styles['extra']}>
            {(['name', 'value'] as const).map((part) => (
              <Input
                key={part}
                className="mono"
                aria-label={t(`maxim.intent.extra.${part}`, { n: index + 1 })}
                aria-invalid={part === 'name' && fault !== undefined}
                placeholder={t(`maxim.intent.extraShort.${part}`)}
                autoFocus={part === 'name' && extra.name === '' && extra.value === ''}
                maxLength={1_000}
                spellCheck={false}
                autoComplete="off"
                value={extra[part]}
                onChange={(event) => edit(index, { [part]: event.target.value })}
              />
            ))}
            <Button
              type="text"
              aria-label={t('maxim.intent.extra.remove', { n: index + 1 })}
              onClick={() => {
                onChange(extras.toSpliced(index, 1))
                add.current?.focus()
              }}
            >
              ✕
            </Button>
          </div>
        ))}
        <Button ref={add} size="small" onClick={() => onChange([...extras, { name: '', value: '' }])}>
          {t('maxim.intent.extra.add')}
        </Button>
      </fieldset>
    </Field>
  )
}
