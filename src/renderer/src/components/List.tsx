import type { ReactNode } from 'react'
import styles from './List.module.css'
import { scrollable } from './scrollable.ts'

export interface Column<Row> {
  title: ReactNode
  cell: (row: Row) => ReactNode
  /** Right-aligned, figures under figures. */
  numeric?: boolean
  /** Never broken: times, names of people and providers. */
  short?: boolean
  /** Takes the room that the others leave, and breaks its text. */
  wide?: boolean
}

interface ListProps<Row> {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string | number
}

/** A table of records. Plain HTML: antd's Table costs half a first screen and gives these lists nothing. */
export function List<Row>({ label, rows, columns, keyOf }: ListProps<Row>) {
  const className = ({ numeric, short, wide }: Column<Row>) =>
    [numeric && styles['numeric'], short && styles['short'], wide && styles['wide']].filter(Boolean).join(' ')
  return (
    <section className={styles['scroll']} {...scrollable(label, 'region')}>
      <table className={styles['list']}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <th key={index} scope="col" className={className(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                <td key={index} className={className(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
