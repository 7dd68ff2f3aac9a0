import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { visibleText } from '#shared/domain/visible-text.ts'
import { AskSheet } from './AskSheet.tsx'
import styles from './Devices.module.css'
import { nameOf, Records } from './Records.tsx'

const pageSize = 20
const asks = { records: 'report.query_topic_records', statistics: 'report.statistic_topic' } as const
type Ask = keyof typeof asks

/** The topics that pushes to devices have used, with their records and figures. */
export function TopicList({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<{ id: string; what: Ask } | null>(null)
  const ask = (id: string, what: Ask) => (
    <Button
      size="small"
      type="link"
      aria-label={t(`devices.topics.${what}Of`, { id: visibleText(id) })}
      onClick={() => setChosen({ id, what })}
    >
      {t(`devices.topics.${what}`)}
    </Button>
  )
  return (
    <>
      <Records
        connection={connection}
        operation="topic.query_list"
        limit={pageSize}
        label={t('devices.tabs.topics')}
        empty={{ title: t('devices.topics.empty.title'), text: t('devices.topics.empty.text') }}
        more={[
          {
            title: t('devices.actions'),
            numeric: true,
            cell: (row) => (
              <span className={styles['rowActions']}>
                {ask(nameOf(row), 'records')}
                {ask(nameOf(row), 'statistics')}
              </span>
            ),
          },
        ]}
      />
      {chosen && (
        <AskSheet
          connection={connection}
          operation={asks[chosen.what]}
          input={{ topic_id: chosen.id }}
          title={t(`devices.topics.${chosen.what}Of`, { id: visibleText(chosen.id) })}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}
