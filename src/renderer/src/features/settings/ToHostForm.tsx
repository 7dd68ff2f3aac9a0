import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CurrentPassphrase } from './CurrentPassphrase.tsx'
import type { ProtectionForm } from './PassphraseForm.tsx'
import styles from './Settings.module.css'

/** Asks for the passphrase a last time before the host's own protection takes its place. */
export function ToHostForm({ isBusy, isWrong, onDone, onCancel }: ProtectionForm) {
  const { t } = useTranslation()
  const [current, setCurrent] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (current !== '') onDone({ passphrase: null, current })
  }
  return (
    <form className={styles['narrow']} onSubmit={submit} aria-label={t('vaultCare.toHost.title')}>
      <p>{t('vaultCare.toHost.text')}</p>
      <CurrentPassphrase value={current} isWrong={isWrong} onChange={setCurrent} />
      <Button type="primary" htmlType="submit" loading={isBusy} disabled={current === ''}>
        {t('vaultCare.toHost.ok')}
      </Button>{' '}
      <Button type="text" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
