import { Button, InputNumber } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Settings } from '#shared/contract/settings.ts'
import { useUpdateSettings } from '../../bridge/queries.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import styles from './Settings.module.css'

interface NumberFormProps {
  name: 'retentionDays' | 'vaultIdleMinutes'
  saved: number
  label: string
  hint: string
  /** What the button says. */
  save: string
  onSaved: () => void
  /** Asked before it is saved: whoever is asked calls `save`, at once or later. */
  ask?: (value: number, save: () => void) => void
}

/** One whole number of the settings, saved by itself. */
export function NumberForm({ name, saved, label, hint, save, onSaved, ask = (_, go) => go() }: NumberFormProps) {
  const [value, setValue] = useState<number | null>(saved)
  const update = useUpdateSettings()
  const fault = useFieldErrors()(update.error)[name]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = value ?? 0
    ask(wanted, () => update.mutate({ [name]: wanted } satisfies Partial<Settings>, { onSuccess: onSaved }))
  }
  return (
    <form className={styles['narrow']} onSubmit={submit}>
      <Field id={name} label={label} hint={hint} error={fault}>
        <InputNumber
          id={name}
          aria-describedby={hintId(name)}
          aria-invalid={fault !== undefined}
          precision={0}
          value={value}
          onChange={(next) => {
            setValue(next)
            update.reset()
          }}
        />
      </Field>
      {fault === undefined && <ErrorNote error={update.error} />}
      <Button htmlType="submit" disabled={value === null || value === saved} loading={update.isPending}>
        {save}
      </Button>
    </form>
  )
}
