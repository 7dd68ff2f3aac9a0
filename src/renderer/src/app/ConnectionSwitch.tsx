import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { useConnections } from '../bridge/queries.ts'
import { StageTag } from '../components/Stage.tsx'
import { BandMenu } from './BandMenu.tsx'
import styles from './TitleBand.module.css'
import { useConnectionName, useSwitchConnection } from './use-switch-connection.ts'

/** Which account the console works with, and a menu to change it. */
export function ConnectionSwitch({ current }: { current: Connection | undefined }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const connections = useConnections().data ?? []
  const nameOf = useConnectionName()
  const switchTo = useSwitchConnection()
  const items = [
    ...connections.map((connection) => ({
      key: connection.id,
      label: (
        <span className={styles['choice']}>
          <span className={styles['name']} title={nameOf(connection)}>
            {nameOf(connection)}
          </span>
          <StageTag stage={connection.stage} />
        </span>
      ),
    })),
    { type: 'divider' as const },
    { key: 'manage', label: t('shell.manageConnections') },
  ]
  return (
    <BandMenu
      label={t('shell.switchConnection')}
      text={current ? nameOf(current) : t('shell.noConnection')}
      items={items}
      selected={current?.id}
      onChoose={(key) => (key === 'manage' ? navigate('/connections') : switchTo(key))}
    />
  )
}
