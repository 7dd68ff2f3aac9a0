import { useMutation, useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../bridge/api.ts'
import { useNow } from '../components/Time.tsx'
import styles from './TitleBand.module.css'

/** Whether production is locked, in words, and the deliberate step that unlocks it. */
export function StageLockSwitch({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const { query } = useApi()
  const lock = useQuery(query.system.stageLock.queryOptions()).data
  const unlock = useMutation(query.system.unlockProduction.mutationOptions())
  const lockNow = useMutation(query.system.lockProduction.mutationOptions())
  const now = useNow(15_000)
  if (!lock) return null
  const ask = () =>
    void modal.confirm({
      title: t('shell.lock.title'),
      content: t('shell.lock.text', { connection: connection.name }),
      okText: t('shell.lock.unlock'),
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => unlock.mutateAsync(undefined),
    })
  const isOpen = lock.unlockedUntil !== null && lock.unlockedUntil > now
  const minutes = isOpen ? Math.round(((lock.unlockedUntil ?? now) - now) / 60_000) : 0
  return (
    <span className={styles['lock']}>
      <span>{isOpen ? t('shell.lock.opened', { minutes }) : t('shell.lock.locked')}</span>
      <button type="button" className={styles['switch']} onClick={isOpen ? () => lockNow.mutate(undefined) : ask}>
        {isOpen ? t('shell.lock.lock') : t('shell.lock.unlock')}
      </button>
    </span>
  )
}
