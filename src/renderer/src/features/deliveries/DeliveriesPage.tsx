import { Button, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import { useAskingCount } from '../../bridge/queries.ts'
import { AskingMark } from '../../components/AskingMark.tsx'
import { ExportMenu } from '../../components/export/ExportMenu.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { DeliveryTable } from './DeliveryTable.tsx'
import { DraftTable } from './DraftTable.tsx'
import { filterOf } from './filter/address.ts'
import { FilterRow } from './filter/FilterRow.tsx'
import { useChosen } from './filter/use-chosen.ts'

const tabs = ['drafts', 'waiting', 'running', 'all'] as const

/** What is being written, waits, runs and was sent; tab and filters are kept in the address. */
export default function DeliveriesPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const asking = useAskingCount()
  const active = tabs.find((name) => name === search.get('tab')) ?? 'all'
  const { toTab, chosen } = useChosen(active)
  return (
    <Page
      title={t('deliveries.title')}
      actions={
        <>
          {active !== 'drafts' && (
            <ExportMenu
              full="Messages"
              table={(format, withMessage) => ({
                ...{ kind: 'deliveries', format, withMessage },
                filter: { ...filterOf(chosen), tab: active },
              })}
            />
          )}
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
          onChange={toTab}
          items={tabs.map((key) => ({
            key,
            label: (
              <>
                {t(`deliveries.tabs.${key}`)}
                {key === 'waiting' && <AskingMark count={asking} />}
              </>
            ),
            children: key === 'drafts' ? <DraftTable /> : <Deliveries tab={key} />,
            destroyOnHidden: true,
          }))}
        />
      </Panel>
    </Page>
  )
}

function Deliveries({ tab }: { tab: 'waiting' | 'running' | 'all' }) {
  const { chosen, change, clear } = useChosen(tab)
  const filter = { ...filterOf(chosen), tab }
  const isFiltered = Object.keys(chosen).length > 0
  return (
    <>
      <FilterRow chosen={chosen} onChange={change} onClear={clear} />
      <DeliveryTable key={JSON.stringify(filter)} filter={filter} isFiltered={isFiltered} onClear={clear} />
    </>
  )
}
