import { Button, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearchParams } from 'wouter'
import { useAskingCount } from '../../bridge/queries.ts'
import { AskingMark } from '../../components/AskingMark.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { DeliveryTable } from './DeliveryTable.tsx'
import { DraftTable } from './DraftTable.tsx'

const tabs = ['drafts', 'waiting', 'running', 'all'] as const
type Tab = (typeof tabs)[number]

/** What is being written, waits, runs and was sent; the tab is kept in the address. */
export default function DeliveriesPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const asking = useAskingCount()
  const active = tabs.find((name) => name === search.get('tab')) ?? 'all'
  return (
    <Page
      title={t('deliveries.title')}
      actions={
        <>
          <Link href="/why" asChild>
            <Button>{t('why.open')}</Button>
          </Link>
          <Link href="/compose/new" asChild>
            <Button>{t('deliveries.empty.action')}</Button>
          </Link>
        </>
      }
    >
      <Panel>
        <Tabs
          activeKey={active}
          onChange={(key) => navigate(`/deliveries?tab=${key}`, { replace: true })}
          items={tabs.map((key) => ({
            key,
            label: (
              <>
                {t(`deliveries.tabs.${key}`)}
                {key === 'waiting' && <AskingMark count={asking} />}
              </>
            ),
            children: <TabContent tab={key} />,
            destroyOnHidden: true,
          }))}
        />
      </Panel>
    </Page>
  )
}

const TabContent = ({ tab }: { tab: Tab }) => (tab === 'drafts' ? <DraftTable /> : <DeliveryTable filter={tab} />)
