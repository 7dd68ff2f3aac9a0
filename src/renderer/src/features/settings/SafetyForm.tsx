import { App, Button, InputNumber } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SafetyThresholds, thresholdRanges } from '#shared/domain/risk.ts'
import { useUpdateSettings } from '../../bridge/queries.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import styles from './Settings.module.css'

const names = Object.keys(thresholdRanges) as (keyof SafetyThresholds)[]

/** What a send meets before it leaves. What is out of range is refused in words, never changed to something else. */
export function SafetyForm({ safety }: { safety: SafetyThresholds }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [values, setValues] = useState<Record<keyof SafetyThresholds, number | null>>(safety)
  const update = useUpdateSettings()
  const faults = useFieldErrors()(update.error)
  const isChanged = names.some((name) => values[name] !== safety[name])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = Object.fromEntries(names.map((name) => [name, values[name] ?? 0])) as SafetyThresholds
    update.mutate({ safety: given }, { onSuccess: () => void message.success(t('settings.safety.done')) })
  }
  return (
    <form className={styles['narrow']} onSubmit={submit}>
      {names.map((name) => (
        <Field
          key={name}
          id={name}
          label={t(`settings.safety.${name}`)}
          hint={t(`settings.safety.${name}Hint`)}
          error={faults[name]}
        >
          <InputNumber
            id={name}
            aria-describedby={hintId(name)}
            aria-invalid={faults[name] !== undefined}
            precision={0}
            value={values[name]}
            onChange={(value) => setValues({ ...values, [name]: value })}
          />
        </Field>
      ))}
      {Object.keys(faults).length === 0 && <ErrorNote error={update.error} />}
      <Button htmlType="submit" disabled={!isChanged} loading={update.isPending}>
        {t('settings.safety.save')}
      </Button>
    </form>
  )
}
