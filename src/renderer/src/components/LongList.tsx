// biome-ignore-all lint/a11y/useSemanticElements: a real table lays out all of its rows, and those out of sight are not there
// biome-ignore-all lint/a11y/useFocusableInteractive: its rows are read, not operated
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './LongList.module.css'
import { scrollable } from './scrollable.ts'

export interface LongColumn<Row> {
  title: ReactNode
  cell: (row: Row) => ReactNode
  /** A track of a CSS grid, such as `140px`. */
  width: string
  /** Right-aligned, figures under figures. */
  numeric?: boolean
}

interface LongListProps<Row> {
  label: string
  /** How many rows are known to be there, whether they have been read or not. */
  count: number
  /** Undefined while it is being read. */
  rowAt: (index: number) => Row | undefined
  columns: readonly LongColumn<Row>[]
  /** How far down it begins, in pixels. */
  startAt: number
  /** Which rows are in sight, and how far down that is. */
  onSight: (sight: { first: number; last: number; offset: number }) => void
}

export const rowHeight = 56
const besideSight = 8

/** A table of any length: only the rows in sight are in the document. It scrolls by itself, also with the keyboard. */
export function LongList<Row>({ label, count, rowAt, columns, startAt, onSight }: LongListProps<Row>) {
  const frame = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: besideSight,
    initialOffset: startAt,
  })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const offset = virtual.scrollOffset ?? 0
  useEffect(() => onSight({ first, last, offset }), [first, last, offset, onSight])
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  const cellClass = ({ numeric }: LongColumn<Row>) => `${styles['cell']} ${numeric ? styles['numeric'] : ''}`
  return (
    <section ref={frame} className={styles['scroll']} {...scrollable(label, 'region')}>
      <div role="table" aria-label={label} aria-rowcount={count + 1} className={styles['table']}>
        <div role="rowgroup" className={styles['head']}>
          <div role="row" aria-rowindex={1} className={styles['row']} style={template}>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <div key={index} role="columnheader" className={cellClass(column)}>
                {column.title}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rowAt(index)
            return (
              <div
                key={index}
                role="row"
                aria-rowindex={index + 2}
                className={styles['row']}
                style={{ ...template, height: rowHeight, transform: `translateY(${start}px)` }}
              >
                {columns.map((column, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                  <div key={place} role="cell" className={cellClass(column)}>
                    {row === undefined ? <span className={styles['unread']} /> : column.cell(row)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}
