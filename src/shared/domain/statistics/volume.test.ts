import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartTable } from '../chart-data.ts'
import { countOf, dayName, midnightsOf, ofStage, type VolumeRow, volumeChart } from './volume.ts'

const now = new Date(2026, 10, 22, 15, 30).getTime()
const midnights = midnightsOf(now, 3)
const [d20, d21, d22] = midnights as [number, number, number]
const row = (
  day: number,
  provider: VolumeRow['provider'],
  end: VolumeRow['end'],
  deliveries: number,
  stage: VolumeRow['stage'] = 'production',
): VolumeRow => ({ day, provider, stage, end, deliveries })
const rows = [
  row(d20, 'maxim', 'accepted', 7),
  row(d20, 'baidu', 'accepted', 2),
  row(d20, 'baidu', 'unknown', 1),
  row(d22, 'maxim', 'partial', 3),
  row(d22, 'maxim', 'accepted', 4, 'practice'),
]
const names = [
  ['accepted', 'Accepted'],
  ['refused', 'Refused'],
  ['partial', 'Partly'],
  ['unknown', 'Unknown'],
] as const
const words = { title: 'Volume', axis: 'Day', unit: 'pushes', names }

// Would catch: a day missing because nothing was sent on it, or a day's pushes in the next.
test('every day has its line, and every figure is the sum of its rows', () => {
  const table = chartTable(volumeChart(rows, midnights, 'end', words))
  expect(table.columns).toEqual(['Day', 'Accepted (pushes)', 'Partly (pushes)', 'Unknown (pushes)'])
  expect(table.rows.map(({ at, values }) => [at, ...values])).toEqual([
    ['2026-11-20', 9, 0, 1],
    ['2026-11-21', 0, 0, 0],
    ['2026-11-22', 4, 3, 0],
  ])
  const providers = {
    ...words,
    names: [
      ['maxim', 'MaxIM'],
      ['baidu', 'Baidu'],
    ] as const,
  }
  expect(chartTable(volumeChart(rows, midnights, 'provider', providers)).rows.map(({ values }) => values)).toEqual([
    [7, 3],
    [0, 0],
    [7, 0],
  ])
})

test('a stage is counted by itself', () => {
  expect(countOf(rows, {})).toBe(17)
  expect(countOf(ofStage(rows, 'practice'), {})).toBe(4)
  expect(countOf(ofStage(rows, null), { end: 'accepted', day: d22 })).toBe(4)
  expect(countOf(rows, { day: d21 })).toBe(0)
})

// Would catch: days of 24 hours, which drift over the days on which clocks change.
test('days begin at local midnights, whatever the clocks do', () => {
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(2100, 0) }),
      fc.constantFrom(7, 30, 90),
      (date, days) => {
        const bounds = midnightsOf(date.getTime(), days)
        expect(bounds).toHaveLength(days + 1)
        expect(bounds.every((at, index) => index === 0 || at > (bounds[index - 1] ?? at))).toBe(true)
        expect(bounds.at(-2)).toBeLessThanOrEqual(date.getTime())
        expect(bounds.at(-1)).toBeGreaterThan(date.getTime())
        expect(new Set(bounds.map(dayName)).size).toBe(days + 1)
      },
    ),
  )
})
