import type { ChartData } from '../chart-data.ts'
import type { Cell } from '../operation.ts'

/** A provider's figures day by day, as its answer shows them: the day first, then one figure for each column. */
export interface DailyTable {
  names: readonly string[]
  rows: readonly (readonly Cell[])[]
}

export interface DailyWords {
  title: string
  axis: string
  unit: string
}

const figure = /^\d{1,15}$/

/** A figure of an answer; null for what is no number, such as the dash of a figure that the provider left out. */
const figureOf = (cell: Cell | undefined): number | null =>
  typeof cell === 'string' && figure.test(cell) ? Number(cell) : null

/** Those columns of a table by day, the oldest day first. `columns` counts from 0, without the day. */
export function dailyChart({ names, rows }: DailyTable, columns: readonly number[], words: DailyWords): ChartData {
  const days = rows.flatMap((row) => (typeof row[0] === 'string' ? [{ day: row[0], row }] : []))
  days.sort((a, b) => (a.day < b.day ? -1 : 1))
  return {
    title: words.title,
    range: null,
    axis: { kind: 'day', name: words.axis },
    series: columns.map((column) => ({
      name: names[column] ?? '',
      unit: words.unit,
      points: days.map(({ day, row }) => [day, figureOf(row[column + 1])]),
    })),
    marks: null,
  }
}
