import { z } from 'zod'
import { mostTested } from './audience.ts'

/** From which size on a send counts as mass, how long a send is held before anything leaves, and what is a duplicate. */
export const safetyThresholdsSchema = z.strictObject({
  massAbove: z.int(),
  massHoldSeconds: z.int(),
  holdSeconds: z.int(),
  /** The same content to some of the same recipients within so many minutes has to be confirmed. */
  duplicateMinutes: z.int(),
  /** A list so many times as long as the one before has to be confirmed. */
  largerTimes: z.int(),
  /** From this hour of the day until the other one a send is warned of; none where both are the same. */
  quietFrom: z.int(),
  quietTo: z.int(),
})
export type SafetyThresholds = z.infer<typeof safetyThresholdsSchema>

export const defaultThresholds: SafetyThresholds = {
  massAbove: 500,
  massHoldSeconds: 30,
  holdSeconds: 5,
  duplicateMinutes: 10,
  largerTimes: 10,
  quietFrom: 22,
  quietTo: 8,
}

/** The least and the most that each may be set to. No test audience is mass. */
export const thresholdRanges: Record<keyof SafetyThresholds, readonly [number, number]> = {
  massAbove: [mostTested, 1_000_000],
  massHoldSeconds: [5, 600],
  holdSeconds: [5, 600],
  duplicateMinutes: [1, 1_440],
  largerTimes: [2, 100],
  quietFrom: [0, 23],
  quietTo: [0, 23],
}

/** "All", an unknown size (null) and more than the threshold are mass. */
export function isMass(size: number | null, { massAbove }: Pick<SafetyThresholds, 'massAbove'>): boolean {
  return size === null || size > massAbove
}

export function holdSecondsFor(
  mass: boolean,
  { massHoldSeconds, holdSeconds }: Pick<SafetyThresholds, 'massHoldSeconds' | 'holdSeconds'>,
): number {
  return mass ? massHoldSeconds : holdSeconds
}
