import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Panel.tsx'
import { BaiduTab } from './BaiduTab.tsx'
import { CompareTab } from './CompareTab.tsx'
import { DeliveryList } from './DeliveryList.tsx'
import { LookupTab } from './LookupTab.tsx'
import { TargetsTab } from './TargetsTab.tsx'
import { oneOf, useAddress } from './use-address.ts'
import { useChosen } from './use-chosen.ts'
import { VolumeTab } from './VolumeTab.tsx'

const tabs = {
  deliveries: DeliveryList,
  compare: CompareTab,
  volume: VolumeTab,
  targets: TargetsTab,
  baidu: BaiduTab,
  lookup: LookupTab,
}
const names = ['deliveries', 'compare', 'volume', 'targets', 'baidu', 'lookup'] as const

/** What became of pushes, one by one and day by day, and what providers tell about others; the tab is kept in the address. */
export default function StatisticsPage() {
  const { t } = useTranslation()
  const { get, set } = useAddress()
  const { ids } = useChosen()
  return (
    <Page title={t('statistics.title')}>
      <Tabs
        activeKey={oneOf(names, get('tab'))}
        onChange={(tab) => set({ tab })}
        items={names.map((key) => {
          const Tab = tabs[key]
          const label = t(`figures.tabs.${key}`)
          return {
            key,
            label: key === 'compare' && ids.length > 0 ? `${label} (${ids.length})` : label,
            children: <Tab />,
            destroyOnHidden: true,
          }
        })}
      />
    </Page>
  )
}
