import { z } from 'zod'
import type { ChartData } from '../chart-data.ts'
import { stageSchema } from '../stage.ts'
import { uniqueNames } from './unique-names.ts'

/** What became of the events that were forwarded to one target. */
export const targetRowSchema = z.strictObject({
  connectionId: z.uuid(),
  /** As it was called last. */
  name: z.string(),
  stage: stageSchema,
  accepted: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  unknown: z.int().nonnegative(),
  notSent: z.int().nonnegative(),
  cancelled: z.int().nonnegative(),
})
export type TargetRow = z.infer<typeof targetRowSchema>

export const eventEnds = ['accepted', 'refused', 'unknown', 'notSent'] as const

/** Events that were to be sent and were not taken back: what a rate of success is a part of. */
export const triedEvents = (row: TargetRow): number => eventEnds.reduce((sum, end) => sum + row[end], 0)

export interface TargetWords {
  title: string
  axis: string
  unit: string
  ends: Readonly<Record<(typeof eventEnds)[number], string>>
}

/** Events by target and by what became of them. */
export function targetChart(
  rows: readonly TargetRow[],
  range: NonNullable<ChartData['range']>,
  words: TargetWords,
): ChartData {
  const names = uniqueNames(rows.map(({ name }) => name))
  return {
    title: words.title,
    range,
    axis: { kind: 'name', name: words.axis },
    series: eventEnds.map((end) => ({
      name: words.ends[end],
      unit: words.unit,
      points: rows.map((row, index) => [names[index] ?? '', row[end]]),
    })),
    marks: null,
  }
}
