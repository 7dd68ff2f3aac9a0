import { Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { useConnections, useCurrentConnection } from '../../../bridge/queries.ts'
import { ConnectionWords } from '../../../components/ConnectionWords.tsx'
import { Empty } from '../../../components/Empty.tsx'
import { Panel } from '../../../components/Panel.tsx'
import styles from './Resources.module.css'
import { ResourceTable } from './ResourceTable.tsx'
import { UploadPanel } from './UploadPanel.tsx'

/** The files of a supLink connection: new ones, and those that are there. */
export function ResourcesTab() {
  const { t } = useTranslation()
  const labelId = useId()
  const [search, setSearch] = useSearchParams()
  const all = useConnections().data
  const current = useCurrentConnection()
  const connections = all?.filter(({ provider }) => provider === 'suplink')
  const wanted = search.get('connection') ?? current?.id
  const connection = connections?.find(({ id }) => id === wanted) ?? connections?.[0]
  if (!connections) return null
  if (!connection) {
    const words = { title: t('uploads.noConnection.title'), text: t('uploads.noConnection.text') }
    return (
      <Panel>
        <Empty {...words} action={{ label: t('uploads.noConnection.action'), href: '/connections' }} />
      </Panel>
    )
  }
  const choose = (id: string) => setSearch({ tab: 'resources', connection: id }, { replace: true })
  return (
    <div className={styles['tab']}>
      <div className={styles['connection']}>
        <span id={labelId}>{t('uploads.connection')}</span>
        {connections.length === 1 ? (
          <ConnectionWords name={connection.name} stage={connection.stage} />
        ) : (
          <Select
            aria-labelledby={labelId}
            className={styles['chooser'] ?? ''}
            value={connection.id}
            onChange={choose}
            options={connections.map(({ id, name, stage }) => ({
              value: id,
              label: <ConnectionWords name={name} stage={stage} />,
            }))}
          />
        )}
      </div>
      <UploadPanel key={`up-${connection.id}`} connection={connection} />
      <ResourceTable key={`list-${connection.id}`} connection={connection} />
    </div>
  )
}
