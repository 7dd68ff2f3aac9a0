import { App, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/settings.ts'
import { useUpdateSettings } from '../../bridge/queries.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import styles from './Settings.module.css'

type Network = Settings['network']

/** How providers are reached from a company's network. Certificates are always checked. */
export function NetworkForm({ network }: { network: Network }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [proxy, setProxy] = useState(network.proxy)
  const [certificates, setCertificates] = useState(network.certificates)
  const update = useUpdateSettings()
  const faults = useFieldErrors()(update.error)
  const isChanged = proxy.trim() !== network.proxy || certificates.trim() !== network.certificates.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const change = { network: { proxy: proxy.trim(), certificates: certificates.trim() } }
    update.mutate(change, { onSuccess: () => void message.success(t('settings.network.done')) })
  }
  return (
    <form className={styles['narrow']} onSubmit={submit}>
      <Field
        id="proxy"
        label={t('settings.network.proxy')}
        hint={t('settings.network.proxyHint')}
        error={faults['proxy']}
      >
        <Input
          id="proxy"
          aria-describedby={hintId('proxy')}
          aria-invalid={faults['proxy'] !== undefined}
          placeholder="http://proxy.example.com:8080"
          value={proxy}
          onChange={(event) => setProxy(event.target.value)}
        />
      </Field>
      <Field
        id="certificates"
        label={t('settings.network.certificates')}
        hint={t('settings.network.certificatesHint')}
        error={faults['certificates']}
      >
        <Input.TextArea
          id="certificates"
          aria-describedby={hintId('certificates')}
          aria-invalid={faults['certificates'] !== undefined}
          rows={3}
          value={certificates}
          onChange={(event) => setCertificates(event.target.value)}
        />
      </Field>
      {Object.keys(faults).length === 0 && <ErrorNote error={update.error} />}
      <Button htmlType="submit" disabled={!isChanged} loading={update.isPending}>
        {t('settings.network.save')}
      </Button>
    </form>
  )
}
