import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Cell } from '#shared/domain/operation.ts'
import { sayIn } from '#shared/domain/text.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { CallProblem } from '../../components/calls/CallProblem.tsx'
import { Empty } from '../../components/Empty.tsx'
import { useLanguage } from '../../components/format.ts'
import { type Column, List } from '../../components/List.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Devices.module.css'
import { useRecords } from './use-records.ts'

type Row = readonly Cell[]

interface RecordsProps {
  connection: Connection
  operation: string
  /** Rows of a page; null where the provider gives all at once. */
  limit: number | null
  label: string
  empty: { title: string; text: string }
  /** Which columns of the answer are shown, all where it is left out. */
  shown?: readonly number[]
  /** Further columns; the provider names a row in its first cell. */
  more?: readonly Column<Row>[]
  /** Stands at the left of the button that asks anew. */
  extra?: ReactNode
}

/** What the provider lists, with what can be done to each row. */
export function Records({ connection, operation, limit, label, empty, shown, more = [], extra }: RecordsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { figure } = useMask()
  const { pages, columns, rows, refused } = useRecords(connection, operation, limit)
  const again = () => void pages.refetch()
  const retry = (
    <Button size="small" onClick={again}>
      {t('devices.again')}
    </Button>
  )
  const cellOf = (cell: Cell = '') => (typeof cell === 'string' ? figure(cell) : sayIn(language, cell))
  return (
    <div className={styles['stack']}>
      <div className={styles['tools']}>
        {extra}
        <span className={styles['space']} />
        <Button size="small" loading={pages.isFetching && !pages.isLoading} onClick={again}>
          {t('devices.refresh')}
        </Button>
      </div>
      {pages.isLoading && (
        <p className="quiet" role="status">
          {t('devices.asking')}
        </p>
      )}
      {pages.error && (
        <div className={styles['problem']}>
          <CallProblem error={pages.error} kind="query" />
          {retry}
        </div>
      )}
      {refused && <Alert type="error" showIcon title={<CauseWords cause={refused.cause} />} action={retry} />}
      {pages.data && !refused && rows.length === 0 && <Empty {...empty} />}
      {rows.length > 0 && (
        <List<Row>
          label={label}
          rows={rows}
          keyOf={(row) => String(row[0])}
          columns={[
            ...columns
              .map(
                (column, index): Column<Row> => ({ title: sayIn(language, column), cell: (row) => cellOf(row[index]) }),
              )
              .filter((_, index) => shown?.includes(index) ?? true),
            ...more,
          ]}
        />
      )}
      <MoreButton pages={pages} />
    </div>
  )
}

/** How the provider names a row. */
export const nameOf = (row: Row): string => (typeof row[0] === 'string' ? row[0] : '')
