import { Alert } from 'antd'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import { useApi } from '../bridge/api.ts'
import { Rail } from './Rail.tsx'
import styles from './Shell.module.css'
import { TitleBand } from './TitleBand.tsx'
import { useActivity } from './use-activity.ts'

const Compose = lazy(() => import('../features/compose/ComposePage.tsx'))
const Deliveries = lazy(() => import('../features/deliveries/DeliveriesPage.tsx'))
const Delivery = lazy(() => import('../features/deliveries/DeliveryPage.tsx'))
const Statistics = lazy(() => import('../features/statistics/StatisticsPage.tsx'))
const DeliveryStatistics = lazy(() => import('../features/statistics/DeliveryStatisticsPage.tsx'))
const Connections = lazy(() => import('../features/connections/ConnectionsPage.tsx'))
const ConnectionForm = lazy(() => import('../features/connections/ConnectionPage.tsx'))
const Audit = lazy(() => import('../features/audit/AuditPage.tsx'))
const Settings = lazy(() => import('../features/settings/SettingsPage.tsx'))

/** Title band, rail and the screen that the address names. */
export function Shell() {
  const { t } = useTranslation()
  useActivity()
  return (
    <div className={styles['shell']}>
      <button type="button" className={styles['skip']} onClick={() => document.getElementById('main')?.focus()}>
        {t('shell.skip')}
      </button>
      <TitleBand />
      <Rail />
      <main id="main" className={styles['main']} tabIndex={-1}>
        <LostNote />
        <Suspense fallback={null}>
          <Switch>
            <Route path="/compose/:id?">{({ id }) => <Compose draftId={id ?? null} />}</Route>
            <Route path="/deliveries/:id">{({ id }) => <Delivery id={id} />}</Route>
            <Route path="/deliveries" component={Deliveries} />
            <Route path="/statistics/:id">{({ id }) => <DeliveryStatistics id={id} />}</Route>
            <Route path="/statistics" component={Statistics} />
            <Route path="/connections/:id">{({ id }) => <ConnectionForm id={id === 'new' ? null : id} />}</Route>
            <Route path="/connections" component={Connections} />
            <Route path="/audit" component={Audit} />
            <Route path="/settings" component={Settings} />
            <Route>
              <Redirect to="/compose" />
            </Route>
          </Switch>
        </Suspense>
      </main>
    </div>
  )
}

function LostNote() {
  const { t } = useTranslation()
  const { bridge } = useApi()
  const state = useSyncExternalStore(bridge.subscribe, bridge.state)
  return state === 'lost' ? (
    <Alert className={styles['lost'] ?? ''} type="warning" showIcon title={t('shell.lost')} />
  ) : null
}
