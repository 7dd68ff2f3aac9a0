import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/contract/backups.ts'
import { formatBytes, formatFullTime, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { Time } from '../../components/Time.tsx'

interface BackupListProps {
  items: readonly Backup[]
  isBusy: boolean
  onRestore: (backup: Backup) => void
}

export function BackupList({ items, isBusy, onRestore }: BackupListProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <List
      label={t('settings.data.list')}
      rows={items}
      keyOf={(row) => row.name}
      columns={[
        { title: t('settings.data.columns.time'), cell: (row) => <Time at={row.at} relative /> },
        { title: t('settings.data.columns.reason'), cell: (row) => t(`settings.data.reason.${row.reason}`) },
        { title: t('settings.data.columns.size'), numeric: true, cell: (row) => formatBytes(row.bytes, language) },
        { title: t('settings.data.columns.version'), numeric: true, cell: (row) => row.version },
        {
          title: t('settings.data.columns.restore'),
          numeric: true,
          cell: (row) => (
            <Button
              size="small"
              disabled={isBusy}
              aria-label={t('settings.data.restoreOf', { time: formatFullTime(row.at) })}
              onClick={() => onRestore(row)}
            >
              {t('settings.data.restore')}
            </Button>
          ),
        },
      ]}
    />
  )
}
