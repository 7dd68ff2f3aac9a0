import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useConnections } from '../../bridge/queries.ts'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { PracticeInbox } from './PracticeInbox.tsx'
import { TargetCard } from './TargetCard.tsx'
import styles from './Targets.module.css'

/** Every target of forwarded events, and beside them what the practice receiver took. */
export default function TargetsPage() {
  const { t } = useTranslation()
  const connections = useConnections()
  const rows = connections.data?.filter(({ provider }) => provider === 'forward') ?? []
  const add = (
    <Link href="/connections/new" asChild>
      <Button>{t('targets.add')}</Button>
    </Link>
  )
  return (
    <Page title={t('targets.title')} actions={add}>
      <ErrorNote error={connections.error} />
      {connections.data && rows.length === 0 && (
        <Panel>
          <Empty title={t('targets.empty.title')} text={t('targets.empty.text')} />
        </Panel>
      )}
      {rows.length > 0 && (
        <div className={styles['columns']}>
          <Panel title={t('targets.list')}>
            <ul className={styles['list']}>
              {rows.map((connection) => (
                <TargetCard key={connection.id} connection={connection} />
              ))}
            </ul>
          </Panel>
          {rows.some(({ builtIn }) => builtIn) && <PracticeInbox />}
        </div>
      )}
    </Page>
  )
}
