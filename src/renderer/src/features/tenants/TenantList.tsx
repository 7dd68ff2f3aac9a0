import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { useNow } from '../../components/Time.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { AddTenant } from './AddTenant.tsx'
import { countIn, shownTenants, type View, views } from './names.ts'
import { RefreshReport } from './RefreshReport.tsx'
import { TenantFiles } from './TenantFiles.tsx'
import styles from './Tenants.module.css'
import { TenantTable } from './TenantTable.tsx'
import { useRefreshAll } from './use-refresh-all.ts'

const rowsPerStep = 50

/** What is known, by urgency. The view is kept in the address, what is searched for is not: it may name a tenant. */
export function TenantList({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const now = useNow(60_000)
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const refresh = useRefreshAll()
  const [isAdding, setAdding] = useState(false)
  const [wanted, setWanted] = useState('')
  const { isOn, hide } = useMask()
  const [most, setMost] = useState(rowsPerStep)
  const list = useQuery(useApi().query.tenants.list.queryOptions({ input: { connectionId: connection.id } }))
  if (list.error) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return null
  const tenants = list.data
  const view = views.find((name) => name === search.get('view')) ?? 'all'
  const shown = shownTenants(tenants, view, wanted, now)
  const askable = shown.filter(({ phase }) => phase === 'known')
  const files = <TenantFiles connection={connection} isEmpty={tenants.length === 0} />
  const adding = isAdding && <AddTenant connection={connection} onClose={() => setAdding(false)} />
  const add = <Button onClick={() => setAdding(true)}>{t('tenants.add.title')}</Button>
  if (tenants.length === 0)
    return (
      <>
        <Empty
          title={t('tenants.empty.title')}
          text={t('tenants.empty.text')}
          action={{ label: t('tenants.open.title'), href: '/tenants/open' }}
        />
        <div className={`${styles['actions']} ${styles['centre']}`}>
          {add}
          {files}
        </div>
        {adding}
      </>
    )
  return (
    <>
      <div className={styles['bar']}>
        <Radio.Group
          optionType="button"
          aria-label={t('tenants.views.label')}
          value={view}
          options={views.map((value) => ({
            value,
            label: `${t(`tenants.views.${value}`)} ${countIn(tenants, value, now)}`,
          }))}
          onChange={(event) => navigate(`/tenants?view=${event.target.value as View}`, { replace: true })}
        />
        <Input.Search
          className={styles['search'] ?? ''}
          aria-label={t('tenants.search')}
          placeholder={t('tenants.search')}
          allowClear
          readOnly={isOn}
          value={isOn ? hide(wanted) : wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <Button
          disabled={askable.length === 0 || refresh.run?.isRunning === true}
          onClick={() => refresh.start(askable)}
        >
          {t('tenants.refresh.all', { n: askable.length })}
        </Button>
        {add}
        {files}
      </div>
      {refresh.run && <RefreshReport run={refresh.run} refresh={refresh} />}
      {shown.length === 0 ? (
        <p className="quiet">{t('tenants.noneShown')}</p>
      ) : (
        <TenantTable tenants={shown.slice(0, most)} now={now} />
      )}
      {shown.length > most && (
        <Button onClick={() => setMost(most + rowsPerStep)}>{t('tenants.more', { n: shown.length - most })}</Button>
      )}
      {adding}
    </>
  )
}
