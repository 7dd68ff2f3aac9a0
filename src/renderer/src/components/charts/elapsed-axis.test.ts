import { expect, test } from 'vitest'
import type { ChartData } from '#shared/domain/chart-data.ts'
import { elapsedAxis, placeOnScale } from './elapsed-axis.ts'

const minute = 60_000
const read = (...minutes: number[]): ChartData => ({
  title: '',
  range: null,
  axis: { kind: 'time', name: '' },
  series: [{ name: '', unit: '', points: minutes.map((n) => [n * minute, n]) }],
  marks: null,
})
const labels = (data: ChartData) =>
  elapsedAxis(data, 0).axisTick.customValues.map((at) => Math.round(10 ** at / minute))

// Would catch: the first quarter of an hour squeezed to nothing beside a day.
test('the axis runs from label to label around all readings', () => {
  expect(labels(read(1.5, 5, 15, 60, 360, 1440))).toEqual([1, 5, 15, 60, 360, 1440])
  expect(labels(read(6, 14))).toEqual([5, 15])
  const { min, max } = elapsedAxis(read(20), 0)
  expect([min, max]).toEqual([placeOnScale(15 * minute), placeOnScale(60 * minute)])
})

// Would catch: a clock that was set back, and a logarithm of nothing.
test('a reading from before the beginning is drawn at the beginning', () => {
  expect(placeOnScale(-5)).toBe(4)
  expect(elapsedAxis(read(-3), 0).min).toBe(4)
})
