import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../bridge/api.ts'
import { hasCode } from '../bridge/errors.ts'
import { ErrorNote } from '../components/ErrorNote.tsx'
import { Field, hintId } from '../components/Field.tsx'
import { Gate } from './Gate.tsx'
import styles from './VaultGate.module.css'

const shortestPassphrase = 8

/** Asks for the passphrase where one protects the credentials; says plainly when they can't be opened. */
export function VaultGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const status = useQuery(useApi().query.system.vault.queryOptions()).data
  if (!status) return null
  if (status.state === 'locked') return <AskPassphrase isNew={false} />
  if (status.state === 'needs-passphrase') return <AskPassphrase isNew />
  if (status.state === 'open') return children
  const text =
    status.state === 'damaged'
      ? t('shell.vault.damaged')
      : t('shell.vault.mismatch', { protector: status.protector ?? '' })
  return (
    <div className={styles['warned']}>
      <Alert banner type="error" title={t('shell.vault.mismatchTitle')} description={text} />
      {children}
    </div>
  )
}

function AskPassphrase({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation()
  const open = useMutation(useApi().query.system.openVault.mutationOptions())
  const [passphrase, setPassphrase] = useState('')
  const usable = passphrase.length >= (isNew ? shortestPassphrase : 1)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (usable) open.mutate({ passphrase })
  }
  const wrong = hasCode(open.error, 'WRONG_PASSPHRASE')
  return (
    <Gate
      title={t(isNew ? 'shell.vault.newTitle' : 'shell.vault.lockedTitle')}
      text={t(isNew ? 'shell.vault.newText' : 'shell.vault.lockedText')}
    >
      <form onSubmit={submit}>
        <Field id="passphrase" label={t('shell.vault.passphrase')} error={wrong ? t('shell.vault.wrong') : undefined}>
          <Input.Password
            id="passphrase"
            aria-describedby={hintId('passphrase')}
            aria-invalid={wrong}
            value={passphrase}
            autoFocus
            autoComplete={isNew ? 'new-password' : 'current-password'}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </Field>
        {!wrong && <ErrorNote error={open.error} />}
        <Button type="primary" htmlType="submit" disabled={!usable} loading={open.isPending}>
          {t(isNew ? 'shell.vault.set' : 'shell.vault.open')}
        </Button>
      </form>
    </Gate>
  )
}
