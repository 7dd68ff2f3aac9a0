import { expect, test } from 'vitest'
import { type ChartData, chartDataSchema, chartTable } from './chart-data.ts'

const data: ChartData = {
  title: 'Readings',
  range: { from: 1, to: 3 },
  axis: { kind: 'time', name: 'Time' },
  series: [
    {
      name: 'A',
      unit: 'devices',
      points: [
        [1, 5],
        [3, null],
      ],
    },
    { name: 'B', unit: 'devices', points: [[2, 7]] },
  ],
  marks: {
    name: 'Note',
    at: [
      [2, 'still'],
      [2, 'late'],
    ],
  },
}

// Would catch: figures of two series that slip into each other's lines, an unknown figure that becomes 0.
test('a table has one line for each place, in order, and leaves open what is not known', () => {
  expect(chartTable(data)).toEqual({
    columns: ['Time', 'A (devices)', 'B (devices)', 'Note'],
    rows: [
      { at: 1, values: [5, null], mark: null },
      { at: 2, values: [null, 7], mark: 'still · late' },
      { at: 3, values: [null, null], mark: null },
    ],
  })
})

test('names keep the order in which they were given', () => {
  const named: ChartData = {
    ...data,
    axis: { kind: 'name', name: 'Target' },
    series: [
      {
        name: 'A',
        unit: 'events',
        points: [
          ['b', 1],
          ['a', 2],
        ],
      },
    ],
    marks: null,
  }
  expect(chartTable(named).rows.map(({ at }) => at)).toEqual(['b', 'a'])
})

test('remarks may be left out', () => {
  const { marks: _, ...plain } = data
  expect(chartDataSchema.parse(plain).marks).toBeNull()
})
