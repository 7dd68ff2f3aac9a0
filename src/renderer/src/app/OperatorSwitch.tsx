import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../bridge/api.ts'
import { useSettings, useSystemInfo, useUpdateSettings } from '../bridge/queries.ts'
import { BandMenu } from './BandMenu.tsx'

/** Who is at the console; another name known here is two clicks away, and so is the lock for who leaves. */
export function OperatorSwitch() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const settings = useSettings().data
  const update = useUpdateSettings()
  const { client, query } = useApi()
  const vault = useQuery(query.system.vault.queryOptions()).data
  const canLock = vault?.protector === 'passphrase'
  const canOpenWindow = useSystemInfo().data?.capabilities.newWindow === true
  if (!settings?.operator) return null
  const items = [
    ...settings.operators.map((name) => ({ key: `name:${name}`, label: name })),
    { type: 'divider' as const },
    { key: 'other', label: t('shell.otherOperator') },
    ...(canOpenWindow ? [{ key: 'window', label: t('shell.newWindow') }] : []),
    ...(canLock ? [{ type: 'divider' as const }, { key: 'lock', label: t('vaultCare.lockNow') }] : []),
  ]
  const choose = (key: string) => {
    if (key === 'other') navigate('/settings')
    else if (key === 'window') void client.system.openWindow().catch(() => {})
    else if (key === 'lock') void client.system.lockVault().catch(() => {})
    else update.mutate({ operator: key.slice('name:'.length) })
  }
  return (
    <BandMenu
      label={t('shell.switchOperator')}
      text={settings.operator}
      items={items}
      selected={`name:${settings.operator}`}
      onChoose={choose}
    />
  )
}
