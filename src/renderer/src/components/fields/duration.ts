import type { Field } from '#shared/domain/field.ts'
import type { Typed } from './typed.ts'

const units = { second: 1, minute: 60, hour: 3_600, day: 86_400 } as const
export type DurationUnit = keyof typeof units
export const durationUnits = Object.keys(units) as DurationUnit[]

/** A duration in the largest unit that holds it whole. */
export function splitDuration(seconds: number): { amount: number; unit: DurationUnit } {
  const unit = durationUnits.toReversed().find((one) => seconds !== 0 && seconds % units[one] === 0) ?? 'second'
  return { amount: seconds / units[unit], unit }
}

/** What a typed amount comes to in seconds. */
export function readDuration({ min = 0, max = Infinity }: Field, text: string, unit: DurationUnit): Typed {
  const typed = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  const seconds = Number(typed) * units[unit]
  if (typed === '') return { value: undefined, fault: null, lines: [] }
  if (!/^\d+(?:\.\d+)?$/.test(typed) || !Number.isSafeInteger(seconds))
    return { value: undefined, fault: 'number', lines: [] }
  return seconds < min || seconds > max
    ? { value: undefined, fault: 'range', lines: [] }
    : { value: seconds, fault: null, lines: [] }
}
