import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { hasCode } from '../../bridge/errors.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import styles from './Settings.module.css'
import { ToHostForm } from './ToHostForm.tsx'
import { VaultIdleForm } from './VaultIdleForm.tsx'

/** Says what protects the credentials and what that is worth, changes it, and locks them. */
export function VaultSettings({ idleMinutes }: { idleMinutes: number }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { query } = useApi()
  const [asking, setAsking] = useState<'passphrase' | 'host' | null>(null)
  const status = useQuery(query.system.vault.queryOptions()).data
  const lock = useMutation(query.system.lockVault.mutationOptions())
  const protect = useMutation(
    query.system.protectVault.mutationOptions({
      onSuccess: () => {
        setAsking(null)
        void message.success(t('settings.vault.done'))
      },
    }),
  )
  if (!status?.protector) return null
  const hasPassphrase = status.protector === 'passphrase'
  const isWrong = hasCode(protect.error, 'WRONG_PASSPHRASE')
  const form = {
    isBusy: protect.isPending,
    isWrong,
    onDone: protect.mutate,
    onCancel: () => {
      protect.reset()
      setAsking(null)
    },
  }
  return (
    <div className={styles['vault']}>
      <p>{t(`settings.vault.protector.${status.protector}`)}</p>
      {asking === 'passphrase' && <PassphraseForm {...form} asksCurrent={hasPassphrase} />}
      {asking === 'host' && <ToHostForm {...form} />}
      {!asking && status.state === 'open' && (
        <span>
          {hasPassphrase && (
            <>
              <Button loading={lock.isPending} onClick={() => lock.mutate(undefined)}>
                {t('vaultCare.lockNow')}
              </Button>{' '}
            </>
          )}
          <Button onClick={() => setAsking('passphrase')}>
            {t(hasPassphrase ? 'vaultCare.change' : 'settings.vault.usePassphrase')}
          </Button>{' '}
          {hasPassphrase && (
            <Button type="text" onClick={() => setAsking('host')}>
              {t('settings.vault.useHost')}
            </Button>
          )}
        </span>
      )}
      {!isWrong && <ErrorNote error={protect.error ?? lock.error} />}
      {!asking && <p className="quiet">{t(hasPassphrase ? 'vaultCare.lockHint' : 'vaultCare.noLock')}</p>}
      {!asking && hasPassphrase && <VaultIdleForm key={idleMinutes} minutes={idleMinutes} />}
    </div>
  )
}
