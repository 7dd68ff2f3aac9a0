import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useChooseConnection, useConnections, useCurrentConnection, useSystemInfo } from '../bridge/queries.ts'
import { useLanguage } from '../components/format.ts'

const notedFor = 8

/** A connection's name after that of its provider. */
export function useConnectionName(): (connection: Connection) => string {
  const language = useLanguage()
  const providers = useSystemInfo().data?.providers ?? []
  return ({ provider, name }) => {
    const descriptor = providers.find(({ id }) => id === provider)
    return descriptor ? `${sayIn(language, descriptor.name)} · ${name}` : name
  }
}

/** Takes this window to another connection. A draft belongs to one: the composer goes on with another, and says so. */
export function useSwitchConnection(): (id: string) => void {
  const { t } = useTranslation()
  const [path, navigate] = useLocation()
  const { message } = App.useApp()
  const connections = useConnections().data ?? []
  const current = useCurrentConnection()
  const chooseConnection = useChooseConnection()
  return (id) => {
    chooseConnection(id)
    if (!path.startsWith('/compose') || !current || id === current.id) return
    navigate('/compose')
    const to = connections.find((connection) => connection.id === id)?.name
    void message.info(t('shell.draftStays', { from: current.name, to }), notedFor)
  }
}
