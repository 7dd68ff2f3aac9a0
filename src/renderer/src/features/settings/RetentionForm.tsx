import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { NumberForm } from './NumberForm.tsx'

/** For how many days content is kept; shortening it is asked about, since what is older goes for good. */
export function RetentionForm({ days }: { days: number }) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const ask = (value: number, save: () => void) => {
    if (value >= days || value < 1) return save()
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
    <NumberForm
      name="retentionDays"
      saved={days}
      label={t('retention.days')}
      hint={t('retention.daysHint')}
      save={t('retention.save')}
      onSaved={() => void message.success(t('retention.done'))}
      ask={ask}
    />
  )
}
