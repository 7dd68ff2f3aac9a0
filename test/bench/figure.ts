/** One figure: ours beside the thing that it is compared with, measured in turn in the same run. */
export interface Figure {
  ours: number
  beside: number
  unit: string
  ratio: number
  goal: string
  met: boolean
  runs: { ours: number; beside: number }[]
  /** What else was seen on the way. */
  note?: Record<string, number | string>
}

interface Comparison {
  unit: string
  goal: string
  pairs: number
  ours: () => Promise<number>
  beside: () => Promise<number>
  isMet: (ratio: number) => boolean
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** Measures both sides in turn, so that a machine that slows down slows both; the ratio is the median of the pairs'. */
export async function compare({ unit, goal, pairs, ours, beside, isMet }: Comparison): Promise<Figure> {
  const runs: Figure['runs'] = []
  for (let pair = 0; pair < pairs; pair += 1)
    runs.push({ ours: rounded(await ours()), beside: rounded(await beside()) })
  const ratio = rounded(median(runs.map((run) => run.ours / run.beside)))
  return {
    ours: median(runs.map((run) => run.ours)),
    beside: median(runs.map((run) => run.beside)),
    unit,
    ratio,
    goal,
    met: isMet(ratio),
    runs,
  }
}
