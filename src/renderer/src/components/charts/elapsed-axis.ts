import type { ChartData } from '#shared/domain/chart-data.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const labelled = [1, 5, 15]
  .map((n) => n * minute)
  .concat(
    [1, 6].map((n) => n * hour),
    [1, 2, 7, 30].map((n) => n * day),
  )
/** Less than this after the beginning is drawn as this: a logarithm has no zero. */
const least = 10_000

/** Where so many milliseconds stand on an axis that grows by orders of magnitude. */
export const placeOnScale = (elapsed: number): number => Math.log10(Math.max(least, elapsed))

/** Bounds and labelled places of the time that has passed since a moment; points come in the order of time. */
export function elapsedAxis({ series }: ChartData, since: number) {
  const ends = series.flatMap(({ points }) => [points[0], points.at(-1)].flatMap((point) => (point ? [point[0]] : [])))
  const elapsed = ends.map((at) => Math.max(least, Number(at) - since))
  const [first, last] = [Math.min(...elapsed), Math.max(...elapsed)]
  const from = labelled.findLast((at) => at <= first) ?? first
  const to = labelled.find((at) => at >= last) ?? last
  const [min, max] = [placeOnScale(from), placeOnScale(Math.max(to, from * 2))]
  return {
    min,
    max,
    axisTick: { customValues: labelled.map(placeOnScale).filter((place) => place >= min && place <= max) },
  }
}
