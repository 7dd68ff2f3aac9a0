import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { visibleText } from '#shared/domain/visible-text.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { ChangeSheet } from '../../components/calls/ChangeSheet.tsx'
import { AskSheet } from './AskSheet.tsx'
import styles from './Devices.module.css'
import { nameOf, Records } from './Records.tsx'

const pageSize = 100

/** What the provider is to send later: when, to whom and what; its records, and taking it back. */
export function TimerList({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<{ id: string; what: 'records' | 'cancel' } | null>(null)
  const cancelling = useDescriptor('baidu')?.operations.find(({ id }) => id === 'timer.cancel')
  const close = () => setChosen(null)
  return (
    <>
      <Records
        connection={connection}
        operation="timer.query_list"
        limit={pageSize}
        label={t('devices.tabs.timers')}
        empty={{ title: t('devices.timers.empty.title'), text: t('devices.timers.empty.text') }}
        more={[
          {
            title: t('devices.actions'),
            numeric: true,
            cell: (row) => {
              const id = nameOf(row)
              return (
                <span className={styles['rowActions']}>
                  <Button
                    size="small"
                    type="link"
                    aria-label={t('devices.timers.recordsOf', { id: visibleText(id) })}
                    onClick={() => setChosen({ id, what: 'records' })}
                  >
                    {t('devices.timers.records')}
                  </Button>
                  <Button
                    size="small"
                    type="text"
                    danger
                    aria-label={t('devices.timers.cancelOf', { id: visibleText(id) })}
                    onClick={() => setChosen({ id, what: 'cancel' })}
                  >
                    {t('devices.timers.cancel')}
                  </Button>
                </span>
              )
            },
          },
        ]}
      />
      {chosen?.what === 'records' && (
        <AskSheet
          connection={connection}
          operation="report.query_timer_records"
          input={{ timer_id: chosen.id }}
          title={t('devices.timers.recordsOf', { id: visibleText(chosen.id) })}
          onClose={close}
        />
      )}
      {chosen?.what === 'cancel' && cancelling && (
        <ChangeSheet
          connection={connection}
          operation={cancelling}
          title={t('devices.timers.cancelTitle')}
          action={t('devices.timers.cancelDo')}
          preset={{ timer_id: chosen.id }}
          onClose={close}
        >
          <p className={styles['warn']}>{t('devices.timers.cancelText')}</p>
        </ChangeSheet>
      )}
    </>
  )
}
