import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { NameDialog } from '../../components/NameDialog.tsx'
import styles from './Transfer.module.css'

/** Makes a second connection to the same account, under a name that is asked for. */
export function DuplicateConnection({ connection: { id, name } }: { connection: Connection }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useApi()
  const [, navigate] = useLocation()
  const [isAsking, setAsking] = useState(false)
  const copy = async (newName: string) => {
    const made = await client.connections.duplicate({ id, name: newName })
    void message.success(t('connectionCare.duplicate.done'))
    navigate(`/connections/${made.id}`)
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('connectionCare.duplicate.action')}</Button>
      {isAsking && (
        <NameDialog
          title={t('connectionCare.duplicate.title', { name })}
          label={t('connectionCare.duplicate.label')}
          start={t('connectionCare.duplicate.start', { name }).slice(0, 60)}
          onSave={copy}
          onClose={() => setAsking(false)}
        >
          <p className={`quiet ${styles['note']}`}>{t('connectionCare.duplicate.text')}</p>
        </NameDialog>
      )}
    </>
  )
}
