import { type ChartData, type ChartPlace, chartTable } from '#shared/domain/chart-data.ts'
import type { Column, Say, Table } from './table.ts'
import { moment } from './table.ts'

type Row = ReturnType<typeof chartTable>['rows'][number]

const rowsPerPage = 2_000

/** The figures of a chart: one row for each place of its axis; what is not known is empty, never 0. */
export function chartDataTable(chart: ChartData, say: Say): Table<Row> {
  const { columns, rows } = chartTable(chart)
  const { series, marks, axis, title, range } = chart
  const pages = async function* () {
    for (let from = 0; from < rows.length; from += rowsPerPage) {
      const page = rows.slice(from, from + rowsPerPage)
      yield { rows: page, share: (from + page.length) / rows.length }
    }
  }
  const keys = toldApart(['at', 'atLocal', ...columns.slice(1)]).slice(2)
  const values = series.map(
    (_, index): Column<Row> => ({
      key: keys[index] ?? '',
      title: alike(columns[index + 1] ?? ''),
      value: (row) => row.values[index] ?? null,
    }),
  )
  const remarks: Column<Row>[] = marks
    ? [
        {
          key: keys[series.length] ?? '',
          title: alike(marks.name),
          value: (row) => row.mark,
          text: (row) => row.mark ?? '',
        },
      ]
    : []
  return {
    name: title,
    columns: [...placeColumns(axis.kind, columns[0] ?? '', say), ...values, ...remarks],
    total: rows.length,
    about: {
      title,
      range: range && { from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString() },
    },
    pages,
  }
}

/** Names of which each stands once: two pushes of one title are two columns. */
function toldApart(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} #${count}`
  })
}

function placeColumns(kind: ChartData['axis']['kind'], name: string, say: Say): Column<Row>[] {
  if (kind === 'time') return moment('at', alike(name), ({ at }) => momentOf(at), say)
  return [{ key: 'at', title: alike(name), value: ({ at }) => at }]
}

const momentOf = (at: ChartPlace): number | null => (typeof at === 'number' ? at : null)

/** Words of a chart are in the reader's language already. */
const alike = (words: string) => ({ zh: words, en: words })
