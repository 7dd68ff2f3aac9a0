import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { Records } from './Records.tsx'

/** Devices that came, left, were online and in all, day by day. */
export function DeviceStatistics({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  return (
    <Records
      connection={connection}
      operation="report.statistic_device"
      limit={null}
      label={t('devices.tabs.statistics')}
      empty={{ title: t('devices.statistics.empty.title'), text: t('devices.statistics.empty.text') }}
      extra={<span className="quiet">{t('devices.statistics.note')}</span>}
    />
  )
}
