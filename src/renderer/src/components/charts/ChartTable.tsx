import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChartData, chartTable } from '#shared/domain/chart-data.ts'
import { copyText } from '../copy-text.ts'
import { formatCount, useLanguage } from '../format.ts'
import { type Column, List } from '../List.tsx'
import styles from './Charts.module.css'
import type { ChartLook } from './chart-look.ts'
import { tsv } from './tsv.ts'

const rowsAtOnce = 200

type Row = ReturnType<typeof chartTable>['rows'][number]

/** The figures of a chart to be read, heard and copied. */
export function ChartTable({ data, look }: { data: ChartData; look: ChartLook }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { message } = App.useApp()
  const [shown, setShown] = useState(rowsAtOnce)
  const table = useMemo(() => chartTable(data), [data])
  const copy = () => {
    const rows = table.rows.map(({ at, values, mark }) => [
      look.sayFully(at),
      ...values.map((value) => (value === null ? '' : String(value))),
      ...(data.marks ? [mark ?? ''] : []),
    ])
    void copyText(tsv([table.columns, ...rows])).then(
      () => message.success(t('common.copied')),
      () => message.warning(t('calls.notCopied')),
    )
  }
  const columns: Column<Row>[] = [
    { title: table.columns[0], short: data.axis.kind !== 'name', cell: ({ at }) => look.sayFully(at) },
    ...data.series.map(
      (_, index): Column<Row> => ({
        title: table.columns[index + 1],
        numeric: true,
        cell: ({ values }) => look.sayCount(values[index] ?? null),
      }),
    ),
    ...(data.marks ? [{ title: data.marks.name, cell: ({ mark }: Row) => mark ?? '' }] : []),
  ]
  return (
    <div className={styles['table']}>
      <div className={styles['rows']}>
        <List label={data.title} rows={table.rows.slice(0, shown)} keyOf={({ at }) => at} columns={columns} />
      </div>
      <div className={styles['head']}>
        <Button size="small" onClick={copy}>
          {t('calls.copyTable')}
        </Button>
        {shown < table.rows.length && (
          <>
            <Button size="small" type="text" onClick={() => setShown(shown + rowsAtOnce)}>
              {t('common.more')}
            </Button>
            <span className={styles['more']}>
              {t('charts.shown', { n: formatCount(shown, language), total: formatCount(table.rows.length, language) })}
            </span>
          </>
        )}
      </div>
    </div>
  )
}
