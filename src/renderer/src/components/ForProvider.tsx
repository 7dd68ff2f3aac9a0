import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useChooseConnection, useConnections, useCurrentConnection, useDescriptor } from '../bridge/queries.ts'
import { ConnectionWords } from './ConnectionWords.tsx'
import { Empty } from './Empty.tsx'
import styles from './ForProvider.module.css'
import { useLanguage } from './format.ts'
import { Panel } from './Panel.tsx'

interface ForProviderProps {
  provider: ProviderId
  children: (connection: Connection) => ReactNode
}

/**
 * A screen of one provider: with the present connection if it is one of its, else after one was chosen, which the title
 * band then shows too.
 */
export function ForProvider({ provider, children }: ForProviderProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const current = useCurrentConnection()
  const connections = useConnections().data
  const descriptor = useDescriptor(provider)
  const choose = useChooseConnection()
  if (!current || !connections || !descriptor) return null
  if (current.provider === provider) return children(current)
  const words = { provider: sayIn(language, descriptor.name) }
  const fitting = connections.filter((one) => one.provider === provider)
  if (fitting.length === 0) {
    const action = { label: t('devices.missing.action'), href: '/connections/new' }
    return (
      <Panel>
        <Empty title={t('devices.missing.title', words)} text={t('devices.missing.text', words)} action={action} />
      </Panel>
    )
  }
  return (
    <Panel title={t('devices.choose.title', words)}>
      <p className="quiet">{t('devices.choose.text', words)}</p>
      <Select
        className={styles['select'] ?? ''}
        aria-label={t('devices.choose.label')}
        placeholder={t('devices.choose.label')}
        value={null}
        onChange={(id: string | null) => id !== null && choose(id)}
        options={fitting.map(({ id, name, stage }) => ({
          value: id,
          label: <ConnectionWords name={name} stage={stage} />,
        }))}
      />
    </Panel>
  )
}
