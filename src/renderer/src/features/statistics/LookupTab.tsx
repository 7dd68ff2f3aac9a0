import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useConnections, useCurrentConnection } from '../../bridge/queries.ts'
import { ConnectionWords } from '../../components/ConnectionWords.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Field } from '../../components/Field.tsx'
import { Panel } from '../../components/Panel.tsx'
import { LookupForm } from './LookupForm.tsx'
import { lookups } from './lookups.ts'
import styles from './Statistics.module.css'
import { useAddress } from './use-address.ts'

/** What a provider says about ids, whoever sent them. Connection and kind of id are kept in the address; the ids are not. */
export function LookupTab() {
  const { t } = useTranslation()
  const { get, set } = useAddress()
  const current = useCurrentConnection()
  const connections = useConnections().data
  if (!connections) return null
  const fitting = connections.filter(({ provider }) => lookups[provider])
  const connection =
    fitting.find(({ id }) => id === get('via')) ?? fitting.find(({ id }) => id === current?.id) ?? fitting[0]
  if (!connection) {
    const words = { title: t('figures.lookup.missing.title'), text: t('figures.lookup.missing.text') }
    return (
      <Panel>
        <Empty {...words} action={{ label: t('forProvider.add'), href: '/connections/new' }} />
      </Panel>
    )
  }
  const kinds = lookups[connection.provider] ?? []
  const lookup = kinds.find(({ kind }) => kind === get('kind')) ?? kinds[0]
  return (
    <Panel>
      <div className={styles['stack']}>
        <p className="quiet">{t('figures.lookup.text')}</p>
        <div className={styles['form']}>
          <Field id="lookup-connection" label={t('forProvider.label')}>
            <Select
              id="lookup-connection"
              className={styles['select'] ?? ''}
              value={connection.id}
              onChange={(via) => set({ via, kind: null })}
              options={fitting.map(({ id, name, stage }) => ({
                value: id,
                label: <ConnectionWords name={name} stage={stage} />,
              }))}
            />
          </Field>
          {kinds.length > 1 && (
            <Segmented
              aria-label={t('figures.lookup.kinds')}
              value={lookup?.kind ?? ''}
              onChange={(kind) => set({ kind })}
              options={kinds.map(({ kind }) => ({ value: kind, label: t(`figures.lookup.ids.${kind}`) }))}
            />
          )}
        </div>
        {lookup && <LookupForm key={`${connection.id} ${lookup.kind}`} connection={connection} lookup={lookup} />}
      </div>
    </Panel>
  )
}
