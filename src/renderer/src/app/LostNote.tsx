import { Alert } from 'antd'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../bridge/api.ts'
import { KeptDrafts } from './KeptDrafts.tsx'
import styles from './Shell.module.css'

/** Says when the core can't be reached, and what to do once it will not come back to this window. */
export function LostNote() {
  const { t } = useTranslation()
  const { bridge } = useApi()
  const state = useSyncExternalStore(bridge.subscribe, bridge.state)
  const ended = useSyncExternalStore(bridge.subscribe, bridge.ended)
  if (state === 'open') return null
  if (ended === null) return <Alert className={styles['note'] ?? ''} type="warning" showIcon title={t('shell.lost')} />
  return (
    <Alert
      className={styles['note'] ?? ''}
      type="error"
      showIcon
      title={t(`shell.ended.${ended}.title`)}
      description={
        <>
          <p>{t(`shell.ended.${ended}.text`)}</p>
          <KeptDrafts />
        </>
      }
    />
  )
}
