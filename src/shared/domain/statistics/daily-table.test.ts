import { expect, test } from 'vitest'
import { chartTable } from '../chart-data.ts'
import { dailyChart } from './daily-table.ts'

const table = {
  names: ['New', 'Lost', 'In all'],
  rows: [
    ['2026-11-21', '12', '—', '90071992547409931'],
    ['2026-11-20', '0', '3', '41'],
  ],
}
const words = { title: 'Devices', axis: 'Day', unit: 'devices' }

// Would catch: a figure that the provider left out drawn as 0, days in the order of the answer, a figure that was rounded.
test('figures of an answer stand by day, what is no figure stays unknown', () => {
  expect(chartTable(dailyChart(table, [0, 1], words)).rows).toEqual([
    { at: '2026-11-20', values: [0, 3], mark: null },
    { at: '2026-11-21', values: [12, null], mark: null },
  ])
  expect(chartTable(dailyChart(table, [2], words)).rows.map(({ values }) => values)).toEqual([[41], [null]])
})

test('an answer without days draws nothing', () => {
  expect(dailyChart({ names: [], rows: [] }, [0], words).series).toEqual([{ name: '', unit: 'devices', points: [] }])
})
