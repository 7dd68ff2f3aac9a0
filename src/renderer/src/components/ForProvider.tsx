import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor, ProviderId } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useChooseConnection, useConnections, useCurrentConnection, useDescriptor } from '../bridge/queries.ts'
import { ConnectionWords } from './ConnectionWords.tsx'
import { Empty } from './Empty.tsx'
import styles from './ForProvider.module.css'
import { useLanguage } from './format.ts'
import { Page, Panel } from './Panel.tsx'

interface ForProviderProps {
  provider: ProviderId
  /** Of the page, where what is shown brings its own; it heads the choice. */
  title?: string
  children: (connection: Connection, descriptor: ProviderDescriptor) => ReactNode
}

/**
 * A screen of one provider: with the present connection if it is one of its, else after one was chosen, which the title
 * band then shows too.
 */
export function ForProvider({ provider, title, children }: ForProviderProps) {
  const current = useCurrentConnection()
  const connections = useConnections().data
  const descriptor = useDescriptor(provider)
  if (!current || !connections || !descriptor) return null
  if (current.provider === provider) return children(current, descriptor)
  const fitting = connections.filter((one) => one.provider === provider)
  const choice =
    fitting.length === 0 ? <Missing descriptor={descriptor} /> : <Choice descriptor={descriptor} fitting={fitting} />
  return title === undefined ? choice : <Page title={title}>{choice}</Page>
}

function Missing({ descriptor }: { descriptor: ProviderDescriptor }) {
  const { t } = useTranslation()
  const words = { provider: sayIn(useLanguage(), descriptor.name) }
  const action = { label: t('forProvider.add'), href: '/connections/new' }
  return (
    <Panel>
      <Empty
        title={t('forProvider.missing.title', words)}
        text={t('forProvider.missing.text', words)}
        action={action}
      />
    </Panel>
  )
}

function Choice({ descriptor, fitting }: { descriptor: ProviderDescriptor; fitting: readonly Connection[] }) {
  const { t } = useTranslation()
  const choose = useChooseConnection()
  const words = { provider: sayIn(useLanguage(), descriptor.name) }
  return (
    <Panel title={t('forProvider.title', words)}>
      <p className="quiet">{t('forProvider.text', words)}</p>
      <Select
        className={styles['select'] ?? ''}
        aria-label={t('forProvider.label')}
        placeholder={t('forProvider.label')}
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
