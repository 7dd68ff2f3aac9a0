import type { ChartData } from '#shared/domain/chart-data.ts'
import { uniqueNames } from '#shared/domain/statistics/unique-names.ts'

/** The same figures with every word put differently; places that come to the same word still stand apart. */
export function inOtherWords(data: ChartData, say: (words: string) => string): ChartData {
  const { axis, series } = data
  const names = [...new Set(series.flatMap(({ points }) => points.map(([at]) => at)))].map(String)
  const said = axis.kind === 'name' ? uniqueNames(names.map(say)) : []
  const other = new Map(said.map((name, index) => [names[index], name]))
  return {
    ...data,
    title: say(data.title),
    series: series.map(({ name, unit, points }) => ({
      name: say(name),
      unit,
      points: axis.kind === 'name' ? points.map(([at, value]) => [other.get(String(at)) ?? '', value]) : points,
    })),
  }
}
