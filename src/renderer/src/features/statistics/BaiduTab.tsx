import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { ForProvider } from '../../components/ForProvider.tsx'
import { Panel } from '../../components/Panel.tsx'
import { DailyCharts } from './DailyCharts.tsx'
import styles from './Statistics.module.css'
import { TopicChoice } from './TopicChoice.tsx'
import { useAddress } from './use-address.ts'

const inAll = [4, 3, 2] as const
const cameAndWent = [0, 1] as const
const receipts = [0] as const

/** Devices day by day, and how many of them confirmed the pushes of a topic, as Baidu counts them. */
export const BaiduTab = () => (
  <ForProvider provider="baidu">{(connection) => <Content key={connection.id} connection={connection} />}</ForProvider>
)

function Content({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const { get } = useAddress()
  const topic = get('topic')
  return (
    <div className={styles['stack']}>
      <p className="quiet">{t('devices.statistics.note')}</p>
      <DailyCharts
        connection={connection}
        operation="report.statistic_device"
        charts={[
          { title: t('figures.baidu.devices'), columns: inAll },
          { title: t('figures.baidu.changes'), columns: cameAndWent },
        ]}
        empty={{ title: t('devices.statistics.empty.title'), text: t('devices.statistics.empty.text') }}
      />
      <Panel title={t('figures.baidu.topic')}>
        <TopicChoice connection={connection} />
      </Panel>
      {topic !== null && (
        <DailyCharts
          key={topic}
          connection={connection}
          operation="report.statistic_topic"
          topic={topic}
          charts={[{ title: t('figures.baidu.receipts'), columns: receipts }]}
          empty={{ title: t('figures.baidu.noReceipts.title'), text: t('figures.baidu.noReceipts.text') }}
        />
      )}
    </div>
  )
}
