import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { readApps } from '#shared/domain/suplink-settings.ts'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { ForProvider } from '../../components/ForProvider.tsx'
import { TypedField } from '../../components/fields/TypedField.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { TextLink } from '../../components/TextLink.tsx'
import { Time } from '../../components/Time.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { keyOfApp } from './address.ts'
import styles from './Badges.module.css'
import { appsIn, lastSet, setUnread } from './last-set.ts'

const looksBack = 200

/** Mini apps with the count that was set last from here. */
export default function BadgesPage() {
  const { t } = useTranslation()
  return (
    <ForProvider provider="suplink" title={t('badges.title')}>
      {(connection, descriptor) => (
        <Page title={t('badges.title')} note={t('badges.subtitle')}>
          <Panel>
            <Apps key={connection.id} connection={connection} descriptor={descriptor} />
          </Panel>
        </Page>
      )}
    </ForProvider>
  )
}

function Apps({ connection, descriptor }: { connection: Connection; descriptor: ProviderDescriptor }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const { query } = useApi()
  const input = { connectionId: connection.id, limit: looksBack }
  const changes = useQuery(query.operations.changes.queryOptions({ input }))
  if (changes.error) return <ErrorNote error={changes.error} onRetry={() => void changes.refetch()} />
  if (!changes.data) return null
  const recorded = changes.data.items
  const { apps } = readApps(connection.settings)
  const others = appsIn(recorded).filter((appId) => !apps.some((app) => app.appId === appId))
  const rows = [...apps, ...others.map((appId) => ({ name: t('badges.unlisted'), appId }))].map((app) => ({
    ...app,
    ...lastSet(recorded, app.appId),
  }))
  return (
    <>
      {rows.length === 0 ? (
        <p className="quiet">{t('badges.empty')}</p>
      ) : (
        <List
          label={t('badges.title')}
          rows={rows}
          keyOf={({ appId }) => appId}
          columns={[
            {
              title: t('badges.columns.app'),
              wide: true,
              cell: ({ name, appId }) => <Link href={addressOf(appId)}>{`${name} ${hide(appId)}`}</Link>,
            },
            {
              title: t('badges.columns.last'),
              numeric: true,
              cell: ({ unread, isDoubtful }) => (
                <>
                  {unread === null ? t('badges.never') : formatCount(unread, language)}
                  {isDoubtful && <div className="quiet">{t('badges.doubtful')}</div>}
                </>
              ),
            },
            {
              title: t('badges.columns.when'),
              numeric: true,
              cell: ({ at }) => (at === null ? t('common.none') : <Time at={at} relative />),
            },
          ]}
        />
      )}
      <OtherApp descriptor={descriptor} />
      <p className="quiet">
        {t('badges.listHint')} <TextLink href={`/connections/${connection.id}`} label={t('badges.toConnection')} />
      </p>
    </>
  )
}

const addressOf = (appId: string): string => `/badges/${keyOfApp(appId)}`

function OtherApp({ descriptor }: { descriptor: ProviderDescriptor }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [appId, setAppId] = useState('')
  const field = descriptor.operations.find(({ id }) => id === setUnread)?.fields.find(({ path }) => path === 'appId')
  if (!field) return null
  return (
    <form
      className={styles['other']}
      onSubmit={(event) => {
        event.preventDefault()
        if (appId.trim() !== '') navigate(addressOf(appId.trim()))
      }}
    >
      <TypedField
        field={field}
        value={appId}
        error={undefined}
        onChange={(value) => setAppId(typeof value === 'string' ? value : '')}
      />
      <Button htmlType="submit" disabled={appId.trim() === ''}>
        {t('badges.use')}
      </Button>
    </form>
  )
}
