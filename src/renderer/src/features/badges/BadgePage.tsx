import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { Redirect } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { readApps } from '#shared/domain/suplink-settings.ts'
import { useApi } from '../../bridge/api.ts'
import { useExamples } from '../../bridge/use-examples.ts'
import { ChangeForm } from '../../components/calls/ChangeForm.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { ForProvider } from '../../components/ForProvider.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { RecentChanges } from '../../components/RecentChanges.tsx'
import { TextLink } from '../../components/TextLink.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { appOfKey } from './address.ts'
import styles from './Badges.module.css'
import { CountsFile } from './CountsFile.tsx'
import { EffectiveCounts } from './EffectiveCounts.tsx'
import { lastSet, setUnread } from './last-set.ts'

const looksBack = 50

/** The counts of one mini app. */
export default function BadgePage({ appKey }: { appKey: string }) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const appId = appOfKey(appKey)
  if (appId === null) return <Redirect to="/badges" />
  return (
    <ForProvider provider="suplink" title={t('badges.title')}>
      {(connection, descriptor) => {
        const name = readApps(connection.settings).apps.find((app) => app.appId === appId)?.name
        return (
          <Page
            title={t('badges.of', { name: `${name ?? t('badges.unlisted')} ${hide(appId)}` })}
            note={<TextLink href="/badges" label={t('badges.back')} />}
          >
            <Counts key={connection.id} connection={connection} descriptor={descriptor} appId={appId} />
            <RecentChanges connectionId={connection.id} about={[appId]} title={t('badges.history')} />
          </Page>
        )
      }}
    </ForProvider>
  )
}

interface CountsProps {
  connection: Connection
  descriptor: ProviderDescriptor
  appId: string
}

function Counts({ connection, descriptor, appId }: CountsProps) {
  const { t } = useTranslation()
  const examples = useExamples(connection)
  const input = { connectionId: connection.id, about: [appId], limit: looksBack }
  const changes = useQuery(useApi().query.operations.changes.queryOptions({ input }))
  const operation = descriptor.operations.find(({ id }) => id === setUnread)
  if (changes.error && !changes.data) return <ErrorNote error={changes.error} onRetry={() => void changes.refetch()} />
  if (!changes.data || !operation) return null
  const { unread, isDoubtful } = lastSet(changes.data.items, appId)
  const counts = operation.fields.find(({ path }) => path === 'unreadOfUser')
  return (
    <Panel title={t('badges.set')}>
      <Alert className={styles['everybody'] ?? ''} type="warning" showIcon title={t('badges.everybody')} />
      {isDoubtful && (
        <Alert className={styles['everybody'] ?? ''} type="warning" showIcon title={t('badges.lastUnknown')} />
      )}
      <p className={`quiet ${styles['start']}`}>
        {unread === null ? t('badges.noLast') : t('badges.fromLast', { n: unread })}
      </p>
      <ChangeForm
        connection={connection}
        operation={operation}
        label={t('badges.do')}
        start={{ appId, ...(unread !== null && { unread }) }}
        shows={({ path }) => path !== 'appId'}
        examples={examples}
      >
        {({ values }) => (
          <>
            {counts && <CountsFile field={counts} onRead={(value) => values.set('unreadOfUser', value)} />}
            <EffectiveCounts unread={values.get('unread')} ofUser={values.get('unreadOfUser')} />
          </>
        )}
      </ChangeForm>
    </Panel>
  )
}
