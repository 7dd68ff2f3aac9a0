import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useCurrentConnection, usePinnedConnection } from '../bridge/queries.ts'
import { useWindowTitle } from '../components/use-window-title.ts'
import { ConnectionGoneNote } from './ConnectionGoneNote.tsx'
import { CrashNet } from './CrashNet.tsx'
import { LostNote } from './LostNote.tsx'
import { Rail } from './Rail.tsx'
import styles from './Shell.module.css'
import { StorageNote } from './StorageNote.tsx'
import * as Screens from './screens.ts'
import { TitleBand } from './TitleBand.tsx'
import { useActivity } from './use-activity.ts'
import { useHeadingFocus } from './use-heading-focus.ts'

/** Title band, rail and the screen that the address names. */
export function Shell() {
  const { t } = useTranslation()
  const [path] = useLocation()
  const main = useHeadingFocus(path)
  useActivity()
  usePinnedConnection()
  useEffect(() => Screens.loadAllScreens(), [])
  return (
    <div className={styles['shell']}>
      <button type="button" className={styles['skip']} onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <TitleBand />
      <Rail />
      <Suspense fallback={null}>
        <Screens.Notices />
      </Suspense>
      <main ref={main} className={styles['main']} tabIndex={-1}>
        <LostNote />
        <StorageNote />
        <ConnectionGoneNote />
        <CrashNet place={path} in="screen">
          <Suspense fallback={null}>
            <Switch>
              <Route path="/compose/:id?">{({ id }) => <Compose draftId={id ?? null} />}</Route>
              <Route path="/deliveries/:id">{({ id }) => <Screens.Delivery id={id} />}</Route>
              <Route path="/deliveries" component={Screens.Deliveries} />
              <Route path="/why" component={Screens.Why} />
              <Route path="/library" component={Screens.Library} />
              <Route path="/statistics/:id">{({ id }) => <Screens.DeliveryStatistics id={id} />}</Route>
              <Route path="/statistics" component={Screens.Statistics} />
              <Route path="/tenants/open" component={Screens.OpenTenant} />
              <Route path="/tenants/:id">{({ id }) => <Screens.Tenant key={id} id={id} />}</Route>
              <Route path="/tenants" component={Screens.Tenants} />
              <Route path="/badges/:app">{({ app }) => <Screens.Badge key={app} appKey={app} />}</Route>
              <Route path="/badges" component={Screens.Badges} />
              <Route path="/devices" component={Screens.Devices} />
              <Route path="/targets" component={Screens.Targets} />
              <Route path="/connections/:id/calls/:operation">
                {({ id, operation }) => <Screens.Call key={operation} connectionId={id} operationId={operation} />}
              </Route>
              <Route path="/connections/:id">{({ id }) => <Screens.Connection id={id === 'new' ? null : id} />}</Route>
              <Route path="/connections" component={Screens.Connections} />
              <Route path="/audit" component={Screens.Audit} />
              <Route path="/settings" component={Screens.Settings} />
              <Route>
                <Redirect to="/compose" />
              </Route>
            </Switch>
          </Suspense>
        </CrashNet>
      </main>
    </div>
  )
}

/** The composer's heading is not a page's; its window is named all the same. */
function Compose({ draftId }: { draftId: string | null }) {
  const { t } = useTranslation()
  useWindowTitle(t('compose.title'), useCurrentConnection()?.stage)
  return <Screens.Compose draftId={draftId} />
}
