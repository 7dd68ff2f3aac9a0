import { byteOrderMark, csvLine } from '#shared/domain/csv.ts'
import { sayIn } from '#shared/domain/text.ts'
import type { Column, Say, Table } from './table.ts'

export type TableFormat = 'csv' | 'json'

/** How far a file has come. */
export interface Progress {
  rows: number
  /** From 0 to 1. */
  share: number
}

/** A table as text, a page at a time: nothing but the page at hand is kept. `onProgress` is told after each. */
export async function* encodeTable<Row>(
  table: Table<Row>,
  format: TableFormat,
  say: Say,
  onProgress: (progress: Progress) => void,
): AsyncGenerator<string> {
  let rows = 0
  const write = format === 'csv' ? asCsv(table, say) : asJson(table)
  yield write.head
  for await (const page of table.pages()) {
    const text = page.rows.map((row, index) => write.row(row, rows + index)).join('')
    rows += page.rows.length
    onProgress({ rows, share: page.share })
    if (text !== '') yield text
  }
  const end = write.end(rows)
  if (end !== '') yield end
}

function asCsv<Row>({ columns }: Table<Row>, say: Say) {
  return {
    head: byteOrderMark + csvLine(columns.map(({ title }) => sayIn(say.language, title))),
    row: (row: Row) => csvLine(columns.map((column) => cellOf(column, row, say))),
    end: () => '',
  }
}

function cellOf<Row>({ value, text }: Column<Row>, row: Row, say: Say): string {
  if (text) return text(row, say)
  const plain = value(row)
  if (plain === null || plain === undefined) return ''
  return typeof plain === 'object' ? JSON.stringify(plain) : String(plain)
}

/** One object whose rows come last but for their number: what was cut off is no JSON. */
function asJson<Row>({ columns, about = {} }: Table<Row>) {
  return {
    head: `${JSON.stringify(about).slice(0, -1)}${Object.keys(about).length > 0 ? ',' : ''}"rows":[`,
    row: (row: Row, index: number) =>
      `${index === 0 ? '\n' : ',\n'}${JSON.stringify(Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])))}`,
    end: (rows: number) => `\n],"count":${rows}}\n`,
  }
}
