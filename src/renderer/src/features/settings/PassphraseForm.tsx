import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, hintId } from '../../components/Field.tsx'
import { CurrentPassphrase } from './CurrentPassphrase.tsx'
import styles from './Settings.module.css'

const shortest = 8

export interface ProtectionForm {
  isBusy: boolean
  /** The present passphrase was not right. */
  isWrong: boolean
  onDone: (next: { passphrase: string | null; current: string }) => void
  onCancel: () => void
}

interface PassphraseFormProps extends ProtectionForm {
  asksCurrent: boolean
}

/** Asks twice for a new passphrase: one that was mistyped would lock the credentials away. */
export function PassphraseForm({ asksCurrent, isBusy, isWrong, onDone, onCancel }: PassphraseFormProps) {
  const { t } = useTranslation()
  const [current, setCurrent] = useState('')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const isLongEnough = first.length >= shortest
  const isReady = isLongEnough && first === second && (!asksCurrent || current !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onDone({ passphrase: first, current })
  }
  return (
    <form className={styles['narrow']} onSubmit={submit}>
      {asksCurrent && <CurrentPassphrase value={current} isWrong={isWrong} onChange={setCurrent} />}
      <Field
        id="passphrase"
        label={t('settings.vault.passphrase')}
        hint={t('settings.vault.passphraseHint')}
        error={first !== '' && !isLongEnough ? t('settings.vault.tooShort') : undefined}
      >
        <Input.Password
          id="passphrase"
          aria-describedby={hintId('passphrase')}
          autoComplete="new-password"
          value={first}
          onChange={(event) => setFirst(event.target.value)}
        />
      </Field>
      <Field
        id="repeat"
        label={t('settings.vault.repeat')}
        error={second !== '' && first !== second ? t('settings.vault.mismatch') : undefined}
      >
        <Input.Password
          id="repeat"
          aria-describedby={hintId('repeat')}
          autoComplete="new-password"
          value={second}
          onChange={(event) => setSecond(event.target.value)}
        />
      </Field>
      <Button type="primary" htmlType="submit" loading={isBusy} disabled={!isReady}>
        {t('shell.vault.set')}
      </Button>{' '}
      <Button type="text" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
