import { App, Button, InputNumber } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUpdateSettings } from '../../bridge/queries.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import styles from './Settings.module.css'

/** For how many days content is kept; shortening it is asked about, since what is older goes for good. */
export function RetentionForm({ days }: { days: number }) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const [value, setValue] = useState<number | null>(days)
  const update = useUpdateSettings()
  const fault = useFieldErrors()(update.error)['retentionDays']
  const save = () =>
    update.mutate({ retentionDays: value ?? 0 }, { onSuccess: () => void message.success(t('retention.done')) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value === null || value >= days || value < 1) return save()
    void modal.confirm({
      title: t('retention.shorter.title', { days: value }),
      content: t('retention.shorter.text'),
      okText: t('retention.shorter.ok'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: save,
    })
  }
  return (
    <form className={styles['narrow']} onSubmit={submit}>
      <Field id="retentionDays" label={t('retention.days')} hint={t('retention.daysHint')} error={fault}>
        <InputNumber
          id="retentionDays"
          aria-describedby={hintId('retentionDays')}
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
      <Button htmlType="submit" disabled={value === days} loading={update.isPending}>
        {t('retention.save')}
      </Button>
    </form>
  )
}
