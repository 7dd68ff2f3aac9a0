import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import type { TFunction } from 'i18next'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VaultStatus } from '#shared/contract/system.ts'
import { useApi } from '../bridge/api.ts'
import { hasCode } from '../bridge/errors.ts'
import { ErrorNote } from '../components/ErrorNote.tsx'
import { Field, hintId } from '../components/Field.tsx'
import { Gate } from './Gate.tsx'
import { NoteHolder } from './NoteHolder.tsx'
import styles from './VaultGate.module.css'

const shortestPassphrase = 8

/**
 * Asks for the passphrase where one protects the credentials; says plainly when they can't be opened. What was open is gone from
 * the window while they are locked: screens, sheets and questions.
 */
export function VaultGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const status = useQuery(useApi().query.system.vault.queryOptions()).data
  if (!status) return null
  if (status.state === 'locked') return <AskPassphrase isNew={false} />
  if (status.state === 'needs-passphrase') return <AskPassphrase isNew />
  if (status.state === 'open') return <NoteHolder>{children}</NoteHolder>
  const text = troubleWords[status.state](t, status.protector)
  return (
    <div className={styles['warned']}>
      <Alert banner type="error" title={t('shell.vault.mismatchTitle')} description={text} />
      <NoteHolder>{children}</NoteHolder>
    </div>
  )
}

type Protector = VaultStatus['protector']

const troubleWords: Record<'mismatch' | 'unavailable' | 'damaged', (t: TFunction, protector: Protector) => string> = {
  mismatch: (t, protector) =>
    t('shell.vault.mismatch', {
      protector: protector === null ? t('audit.other') : t(`audit.protectors.${protector}`),
    }),
  unavailable: (t) => t('vaultCare.unavailable'),
  damaged: (t, protector) => t(`vaultCare.damaged.${protector ?? 'passphrase'}`),
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
      text={t(isNew ? 'shell.vault.newText' : 'vaultCare.lockedText')}
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
