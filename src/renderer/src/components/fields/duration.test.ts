import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Field } from '#shared/domain/field.ts'
import { durationUnits, readDuration, splitDuration } from './duration.ts'

const life: Field = { path: 'life', kind: 'duration', label: { zh: '', en: '' }, min: 1, max: 604_800 }

// Would catch: a life of a message that changes because somebody opened the draft.
test('every duration is read as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 604_800 }), (seconds) => {
      const { amount, unit } = splitDuration(seconds)
      expect(readDuration(life, String(amount), unit)).toEqual({ value: seconds, fault: null, lines: [] })
    }),
  )
})

test('whole units are named', () => {
  expect([18_000, 604_800, 90, 600, 0].map(splitDuration)).toEqual([
    { amount: 5, unit: 'hour' },
    { amount: 7, unit: 'day' },
    { amount: 90, unit: 'second' },
    { amount: 10, unit: 'minute' },
    { amount: 0, unit: 'second' },
  ])
})

test.each([
  ['', 'hour', undefined, null],
  ['１．５', 'hour', 5_400, null],
  ['8', 'day', undefined, 'range'],
  ['0', 'minute', undefined, 'range'],
  ['-1', 'hour', undefined, 'number'],
  ['5小时', 'hour', undefined, 'number'],
  ['0.5', 'second', undefined, 'number'],
] as const)('%j of a %s', (text, unit, value, fault) => {
  expect(durationUnits).toContain(unit)
  expect(readDuration(life, text, unit)).toMatchObject({ value, fault })
})
