import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useChooseConnection, useConnections, useSystemInfo } from '../bridge/queries.ts'
import { useLanguage } from '../components/format.ts'
import { StageTag } from '../components/Stage.tsx'
import { BandMenu } from './BandMenu.tsx'
import styles from './TitleBand.module.css'

const notedFor = 8

/** Which account the console works with, and a menu to change it. */
export function ConnectionSwitch({ current }: { current: Connection | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [path, navigate] = useLocation()
  const connections = useConnections().data ?? []
  const providers = useSystemInfo().data?.providers ?? []
  const chooseConnection = useChooseConnection()
  const { message } = App.useApp()
  const nameOf = ({ provider, name }: Connection) => {
    const descriptor = providers.find(({ id }) => id === provider)
    return descriptor ? `${sayIn(language, descriptor.name)} · ${name}` : name
  }
  const choose = (key: string) => {
    if (key === 'manage') return navigate('/connections')
    chooseConnection(key)
    if (!path.startsWith('/compose') || !current || key === current.id) return
    navigate('/compose')
    const to = connections.find(({ id }) => id === key)?.name
    void message.info(t('shell.draftStays', { from: current.name, to }), notedFor)
  }
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
      onChoose={choose}
    />
  )
}
