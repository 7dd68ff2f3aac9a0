import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { ForProvider } from '../../components/ForProvider.tsx'
import { Page, Panel } from '../../components/Panel.tsx'
import { RecentChanges } from '../../components/RecentChanges.tsx'
import { DeviceStatistics } from './DeviceStatistics.tsx'
import { TagDevices } from './TagDevices.tsx'
import { TagList } from './TagList.tsx'
import { TimerList } from './TimerList.tsx'
import { TopicList } from './TopicList.tsx'
import { useTaggedTag } from './tagging.ts'

const tabs = { tags: TagList, timers: TimerList, topics: TopicList, statistics: DeviceStatistics }
const names = Object.keys(tabs) as (keyof typeof tabs)[]

/** Baidu's tags, timers, topics and devices; the tab is kept in the address. */
export default function DevicesPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('devices.title')}>
      <ForProvider provider="baidu">
        {(connection) => <Content key={connection.id} connection={connection} />}
      </ForProvider>
    </Page>
  )
}

function Content({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const active = names.find((name) => name === search.get('tab')) ?? 'tags'
  const { tag, close } = useTaggedTag(connection.id)
  return (
    <>
      <Panel>
        <Tabs
          activeKey={active}
          onChange={(key) => navigate(`/devices?tab=${key}`, { replace: true })}
          items={names.map((key) => {
            const Tab = tabs[key]
            const isTagging = key === 'tags' && tag !== null
            return {
              key,
              label: t(`devices.tabs.${key}`),
              children: isTagging ? (
                <TagDevices connection={connection} tag={tag} onBack={close} />
              ) : (
                <Tab connection={connection} />
              ),
              destroyOnHidden: true,
            }
          })}
        />
      </Panel>
      <RecentChanges connectionId={connection.id} />
    </>
  )
}
