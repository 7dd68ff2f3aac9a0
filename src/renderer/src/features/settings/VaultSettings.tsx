import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import styles from './Settings.module.css'

/** Says what protects the credentials and what that is worth, and changes it. */
export function VaultSettings() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { query } = useApi()
  const [asking, setAsking] = useState(false)
  const status = useQuery(query.system.vault.queryOptions()).data
  const protect = useMutation(
    query.system.protectVault.mutationOptions({
      onSuccess: () => {
        setAsking(false)
        void message.success(t('settings.vault.done'))
      },
    }),
  )
  if (!status?.protector) return null
  return (
    <div className={styles['vault']}>
      <p>{t(`settings.vault.protector.${status.protector}`)}</p>
      {asking && (
        <PassphraseForm
          isBusy={protect.isPending}
          onDone={(passphrase) => protect.mutate({ passphrase })}
          onCancel={() => setAsking(false)}
        />
      )}
      {!asking && status.state === 'open' && (
        <span>
          <Button onClick={() => setAsking(true)}>{t('settings.vault.usePassphrase')}</Button>{' '}
          {status.protector === 'passphrase' && (
            <Button type="text" loading={protect.isPending} onClick={() => protect.mutate({ passphrase: null })}>
              {t('settings.vault.useHost')}
            </Button>
          )}
        </span>
      )}
      <ErrorNote error={protect.error} />
    </div>
  )
}
