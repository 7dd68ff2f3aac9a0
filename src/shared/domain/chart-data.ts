import { z } from 'zod'

/** A moment in milliseconds since 1970, or a local day (`2026-11-21`), or a name, as the axis says. */
const placeSchema = z.union([z.number(), z.string()])
/** Where, and how many; null where nothing is known, which is not 0. */
const pointSchema = z.tuple([placeSchema, z.number().nullable()])

const seriesSchema = z.strictObject({
  name: z.string(),
  /** In words, such as “devices”; series of another unit belong into another chart. */
  unit: z.string(),
  points: z.array(pointSchema),
})

/** What a chart, the table beside it and its exports show: words are in the language of the screen. */
export const chartDataSchema = z.strictObject({
  title: z.string(),
  /** Milliseconds since 1970, null where the figures belong to no time. */
  range: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  axis: z.strictObject({ kind: z.enum(['time', 'day', 'name']), name: z.string() }),
  series: z.array(seriesSchema),
  /** What is remarkable at a place of the axis, as a last column of the table. */
  marks: z
    .strictObject({ name: z.string(), at: z.array(z.tuple([placeSchema, z.string()])) })
    .nullable()
    .default(null),
})
export type ChartData = z.infer<typeof chartDataSchema>
export type ChartSeries = ChartData['series'][number]
export type ChartPlace = z.infer<typeof placeSchema>

export interface ChartTable {
  columns: string[]
  /** The place, then one value for each series, then the remark where there are any. */
  rows: { at: ChartPlace; values: (number | null)[]; mark: string | null }[]
}

/** The figures of a chart as rows: one for each place of the axis, in the order of the axis. */
export function chartTable({ axis, series, marks }: ChartData): ChartTable {
  const rows = new Map<ChartPlace, ChartTable['rows'][number]>()
  const rowAt = (at: ChartPlace) => {
    const row = rows.get(at) ?? { at, values: series.map(() => null), mark: null }
    rows.set(at, row)
    return row
  }
  for (const [index, { points }] of series.entries()) for (const [at, value] of points) rowAt(at).values[index] = value
  for (const [at, text] of marks?.at ?? []) {
    const row = rowAt(at)
    row.mark = row.mark === null ? text : `${row.mark} · ${text}`
  }
  const inOrder = [...rows.values()]
  if (axis.kind !== 'name') inOrder.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return {
    columns: [axis.name, ...series.map(({ name, unit }) => `${name} (${unit})`), ...(marks ? [marks.name] : [])],
    rows: inOrder,
  }
}
