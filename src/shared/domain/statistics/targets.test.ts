import { expect, test } from 'vitest'
import { chartTable } from '../chart-data.ts'
import { type TargetRow, targetChart, triedEvents } from './targets.ts'

const row = (name: string, counts: Partial<TargetRow>): TargetRow => ({
  connectionId: crypto.randomUUID(),
  name,
  stage: 'production',
  ...{ accepted: 0, refused: 0, unknown: 0, notSent: 0, cancelled: 0 },
  ...counts,
})
const words = {
  title: 'Targets',
  axis: 'Target',
  unit: 'events',
  ends: { accepted: 'Accepted', refused: 'Refused', unknown: 'Unknown', notSent: 'Not sent' },
}

// Would catch: two targets of one name, an old one and its successor, added up to one.
test('every target has its own line, and what was taken back counts for nothing', () => {
  const rows = [
    row('ERP', { accepted: 5, refused: 2, cancelled: 9 }),
    row('ERP', { unknown: 1 }),
    row('MES', { accepted: 40, notSent: 3 }),
  ]
  const table = chartTable(targetChart(rows, { from: 0, to: 1 }, words))
  expect(table.rows.map(({ at, values }) => [at, ...values])).toEqual([
    ['ERP', 5, 2, 0, 0],
    ['ERP (2)', 0, 0, 1, 0],
    ['MES', 40, 0, 0, 3],
  ])
  expect(rows.map(triedEvents)).toEqual([7, 1, 43])
})
