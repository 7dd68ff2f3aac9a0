import { z } from 'zod'
import type { ChartData } from '../chart-data.ts'
import { summarySchema } from '../delivery.ts'
import { providerIdSchema } from '../provider.ts'
import { type Stage, stageSchema } from '../stage.ts'

/** What became of a delivery; `open` while it runs or stands still. */
export const endSchema = z.enum([...summarySchema.options, 'open'])
export type End = z.infer<typeof endSchema>

/** How many deliveries of a local day had this provider, stage and end. */
export const volumeRowSchema = z.strictObject({
  /** The day's midnight, milliseconds since 1970. */
  day: z.int(),
  provider: providerIdSchema,
  stage: stageSchema,
  end: endSchema,
  deliveries: z.int().positive(),
})
export type VolumeRow = z.infer<typeof volumeRowSchema>

/** The local midnights between which the last `days` days lie, today included: one more than there are days. */
export function midnightsOf(now: number, days: number): number[] {
  const today = new Date(now)
  return Array.from({ length: days + 1 }, (_, index) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - days + 1 + index).getTime(),
  )
}

/** A local day: `2026-11-21`. */
export function dayName(midnight: number): string {
  const date = new Date(midnight)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Deliveries of those rows on which all of `wanted` agree. */
export const countOf = (rows: readonly VolumeRow[], wanted: Partial<VolumeRow>): number =>
  rows
    .filter((row) => Object.entries(wanted).every(([name, value]) => row[name as keyof VolumeRow] === value))
    .reduce((sum, { deliveries }) => sum + deliveries, 0)

export interface VolumeWords {
  title: string
  axis: string
  unit: string
  /** What each series is called, in the order in which they are drawn. */
  names: readonly (readonly [value: string, name: string])[]
}

/** Deliveries day by day, a series for each end or provider that occurs. */
export function volumeChart(
  rows: readonly VolumeRow[],
  midnights: readonly number[],
  by: 'end' | 'provider',
  words: VolumeWords,
): ChartData {
  const days = midnights.slice(0, -1)
  const present = words.names.filter(([value]) => rows.some((row) => row[by] === value))
  return {
    title: words.title,
    range: { from: midnights[0] ?? 0, to: (midnights.at(-1) ?? 1) - 1 },
    axis: { kind: 'day', name: words.axis },
    series: present.map(([value, name]) => ({
      name,
      unit: words.unit,
      points: days.map((day) => [dayName(day), countOf(rows, { day, [by]: value })]),
    })),
    marks: null,
  }
}

/** The rows of a stage; all of them where none is named. */
export const ofStage = (rows: readonly VolumeRow[], stage: Stage | null): VolumeRow[] =>
  rows.filter((row) => stage === null || row.stage === stage)
