import { App, Button, InputNumber } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUpdateSettings } from '../../bridge/queries.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import styles from './Settings.module.css'

/** After how long without use the credentials are locked. */
export function VaultIdleForm({ minutes }: { minutes: number }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [value, setValue] = useState<number | null>(minutes)
  const update = useUpdateSettings()
  const fault = useFieldErrors()(update.error)['vaultIdleMinutes']
  const submit = (event: FormEvent) => {
    event.preventDefault()
    update.mutate({ vaultIdleMinutes: value ?? 0 }, { onSuccess: () => void message.success(t('vaultCare.idleSaved')) })
  }
  return (
    <form className={styles['narrow']} onSubmit={submit}>
      <Field id="vaultIdleMinutes" label={t('vaultCare.idle')} hint={t('vaultCare.idleHint')} error={fault}>
        <InputNumber
          id="vaultIdleMinutes"
          aria-describedby={hintId('vaultIdleMinutes')}
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
      <Button htmlType="submit" disabled={value === null || value === minutes} loading={update.isPending}>
        {t('vaultCare.saveIdle')}
      </Button>
    </form>
  )
}
