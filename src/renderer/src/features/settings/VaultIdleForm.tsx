import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { NumberForm } from './NumberForm.tsx'

/** After how long without use the credentials are locked. */
export function VaultIdleForm({ minutes }: { minutes: number }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  return (
    <NumberForm
      name="vaultIdleMinutes"
      saved={minutes}
      label={t('vaultCare.idle')}
      hint={t('vaultCare.idleHint')}
      save={t('vaultCare.saveIdle')}
      onSaved={() => void message.success(t('vaultCare.idleSaved'))}
    />
  )
}
